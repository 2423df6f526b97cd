package fr.vigie.streaming.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the peers of a subject stand in one feature: quantiles over a group for one period, computed at a day close and used
 * from the next day on.
 *
 * @param feature name of the feature
 * @param group the group: {@code PHARMACY|17|rural}
 * @param members subjects in the group; a group has 30 at least
 * @param quantiles values by their order in thousandths (500 = median), in the feature's unit times 1,000
 */
public record PeerNorm(String feature, String group, int members, Map<Integer, Long> quantiles) {
    /** The median, in thousandths. */
    public static final int MEDIAN = 500;

    public PeerNorm {
        quantiles = new TreeMap<>(quantiles);
    }

    /** The quantiles that are kept, by their order in thousandths. */
    public static final List<Integer> KEPT = List.of(10, 50, 100, 250, 500, 750, 900, 950, 990, 995);

    /** Those of them that alerts tell. */
    public static final List<Integer> TOLD = List.of(50, 250, 500, 750, 950, 990);

    /** The quantiles that alerts tell, in the feature's unit. */
    public List<Double> told() {
        return TOLD.stream()
                .map(order -> quantile(order).orElseThrow() / 1_000.0)
                .toList();
    }

    /** A norm with the kept quantiles, in their order. */
    public static PeerNorm of(String feature, String group, int members, List<Long> quantiles) {
        Map<Integer, Long> byOrder = new TreeMap<>();
        for (int i = 0; i < KEPT.size(); i++) {
            byOrder.put(KEPT.get(i), quantiles.get(i));
        }
        return new PeerNorm(feature, group, members, byOrder);
    }

    /** A quantile, in the feature's unit times 1,000; empty where it is not kept. */
    public Optional<Long> quantile(int perMille) {
        return Optional.ofNullable(quantiles.get(perMille));
    }
}
