package fr.vigie.streaming.peer;

import fr.vigie.streaming.fact.FeatureValue;
import fr.vigie.streaming.fact.PeerNormFact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The quantiles of one feature in one period over all groups that are told of, from the values of all members. Pure. */
public final class GroupNorms {
    private final TreeMap<String, PeerNormFact> norms = new TreeMap<>();

    private GroupNorms() {}

    /** The norms of some values, all of one feature and period; a value that is absent is of no member. */
    public static GroupNorms of(List<FeatureValue> values) {
        TreeMap<String, PeerBins> bins = new TreeMap<>();
        for (FeatureValue one : values) {
            one.getValue().ifPresent(value -> one.getGroups()
                    .forEach(group ->
                            bins.computeIfAbsent(group, any -> new PeerBins()).change(value, 1)));
        }
        GroupNorms norms = new GroupNorms();
        bins.forEach((group, held) -> {
            if (held.count() >= PeerNormFunction.LEAST) {
                FeatureValue any = values.get(0);
                norms.norms.put(
                        group,
                        new PeerNormFact(any.getFeature(), any.getPeriod(), group, held.count(), held.quantiles()));
            }
        });
        return norms;
    }

    /** The norms, by group. */
    public Collection<PeerNormFact> facts() {
        return norms.values();
    }

    /** The norm of the first of some groups that is told of. */
    public Optional<PeerNormFact> narrowest(List<String> groups) {
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(norms.get(group)).stream())
                .findFirst();
    }
}
