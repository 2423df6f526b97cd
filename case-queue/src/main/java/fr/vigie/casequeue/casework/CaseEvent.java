package fr.vigie.casequeue.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened in a case.
 *
 * @param position from 1, without gaps
 * @param at when it was entered
 * @param login who entered it
 * @param step the step of the procedure, of a STEP
 * @param on its day, of a STEP
 * @param cents what it is about, of a STEP with a sum
 * @param text in French, as people read it
 */
public record CaseEvent(
        int position,
        Instant at,
        String login,
        EventKind kind,
        Optional<String> step,
        Optional<LocalDate> on,
        Optional<Long> cents,
        String text) {}
