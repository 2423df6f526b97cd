package fr.vigie.sample;

import java.time.LocalDate;

/** Told of each day that is generated. */
@FunctionalInterface
public interface Progress {
    /** Says nothing. */
    Progress SILENT = (day, done, total) -> {};

    /** A day is done; {@code done} of {@code total} are. */
    void dayDone(LocalDate day, int done, int total);
}
