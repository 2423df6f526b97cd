package fr.vigie.cli.rings;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.history.KnownRing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an analysis found.
 *
 * @param cases rings that stand and rings that are gone, the surest first
 * @param notSeen rings known from an earlier run that are not there any more
 * @param counts what became of the records of each stream
 * @param delivered streams that were read
 * @param links links looked at
 * @param nodes ends of these, each once
 * @param closedThrough the last close
 */
public record RingResult(
        List<RingCase> cases,
        List<KnownRing> notSeen,
        Map<Stream, StreamCount> counts,
        Set<Stream> delivered,
        int links,
        int nodes,
        LocalDate closedThrough) {
    /** Records read. */
    public long read() {
        return counts.values().stream().mapToLong(StreamCount::read).sum();
    }
}
