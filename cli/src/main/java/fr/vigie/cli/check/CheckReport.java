package fr.vigie.cli.check;

import fr.vigie.cli.check.fault.Fault;
import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.figure.Extent;
import fr.vigie.cli.check.figure.WorldProfile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in recorded streams.
 *
 * @param profiles one for each stream delivered, in the order of the streams
 * @param rejects the first lines that a run would reject
 * @param logs the faults of each file
 * @param lastDay the last day on which a record lies; empty when only references were delivered
 * @param unknownFields fields that the contract does not have; they are ignored
 * @param world what is measured of the delivery as a whole
 * @param extent how large it is; empty without patients or dated records
 */
public record CheckReport(
        List<StreamProfile> profiles,
        List<Fault> rejects,
        List<FaultLog> logs,
        Optional<LocalDate> lastDay,
        long unknownFields,
        WorldProfile world,
        Optional<Extent> extent) {
    /** Lines read. */
    public long read() {
        return profiles.stream().mapToLong(profile -> profile.ledger().read()).sum();
    }

    /** Lines that a run would reject. */
    public long rejected() {
        return profiles.stream()
                .mapToLong(profile -> profile.ledger().rejected())
                .sum();
    }

    /** Faults by kind, those of lines that would be rejected apart. */
    public Map<FaultKind, Long> faults() {
        Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
        logs.forEach(log -> log.counts().forEach((kind, count) -> counts.merge(kind, count, Long::sum)));
        return counts;
    }
}
