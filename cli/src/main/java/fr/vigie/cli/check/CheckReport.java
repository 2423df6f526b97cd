package fr.vigie.cli.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The profile of recorded streams.
 *
 * @param profiles one for each stream delivered, in the order of the streams
 * @param faults the first lines that a run would reject
 * @param lastDay the last day on which a record lies; empty when only references were delivered
 * @param unknownFields fields that the contract does not have; they are ignored
 */
public record CheckReport(
        List<StreamProfile> profiles, List<Fault> faults, Optional<LocalDate> lastDay, long unknownFields) {
    /** Lines read. */
    public long read() {
        return profiles.stream().mapToLong(StreamProfile::read).sum();
    }

    /** Lines that a run would reject. */
    public long rejected() {
        return profiles.stream().mapToLong(StreamProfile::rejected).sum();
    }
}
