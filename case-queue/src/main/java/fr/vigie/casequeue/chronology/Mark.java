package fr.vigie.casequeue.chronology;

import java.time.LocalDate;

/**
 * Something that happened on one day: an alert, a step of the procedure.
 *
 * @param key of the messages: what it is
 * @param about key of the messages: of which kind; empty if there is no more to say
 */
public record Mark(LocalDate day, String key, String about) {}
