package fr.vigie.streaming.finding;

import fr.vigie.streaming.fact.Finding;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A record that a finding rests on.
 *
 * @param at its event time
 * @param id its identifier
 */
public record Evidence(Instant at, String id) implements Comparable<Evidence> {

    /** How many identifiers a finding shows. */
    public static final int SHOWN = 20;

    private static final Comparator<Evidence> BY_TIME =
            Comparator.comparing(Evidence::at).thenComparing(Evidence::id);

    /** Writes times and the first identifiers, by event time then identifier, into a finding; at least one record. */
    public static void writeInto(Finding.Builder finding, Collection<Evidence> records) {
        TreeSet<Evidence> sorted = new TreeSet<>(records);
        List<String> ids =
                sorted.stream().map(Evidence::id).distinct().limit(SHOWN).toList();
        finding.setEvidenceIds(ids);
        finding.setFirstEvidenceAt(sorted.first().at());
        finding.setLastEvidenceAt(sorted.last().at());
    }

    @Override
    public int compareTo(Evidence other) {
        return BY_TIME.compare(this, other);
    }
}
