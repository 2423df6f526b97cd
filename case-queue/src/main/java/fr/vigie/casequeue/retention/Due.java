package fr.vigie.casequeue.retention;

import java.time.LocalDate;

/**
 * What has passed its retention.
 *
 * @param kind of what
 * @param months how long it is kept
 * @param before what is older than this day goes
 * @param count how many alerts, cases or entries
 */
public record Due(Kept kind, int months, LocalDate before, long count) {}
