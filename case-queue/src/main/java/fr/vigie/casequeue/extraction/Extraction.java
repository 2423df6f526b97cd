package fr.vigie.casequeue.extraction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An extraction that was asked for.
 *
 * @param read messages read so far
 * @param total messages to be read
 * @param unreadable messages that are no record of the stream
 * @param kept rows in the table
 * @param duplicates rows that came twice, and stand there once
 * @param problem why it failed, in French
 */
public record Extraction(
        long extractionId,
        String login,
        Instant askedAt,
        Source source,
        String subjectId,
        LocalDate from,
        LocalDate to,
        String motive,
        State state,
        long read,
        long total,
        long unreadable,
        long kept,
        long duplicates,
        Optional<String> problem) {
    /** How far it is; its French name is {@code extraction.state.X} of the messages. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** Share of the messages that have been read, in percent. */
    public int percent() {
        return total == 0 ? 0 : (int) (100 * read / total);
    }
}
