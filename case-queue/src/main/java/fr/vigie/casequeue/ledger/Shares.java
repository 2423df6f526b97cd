package fr.vigie.casequeue.ledger;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** Divides a sum in proportion, to the cent: the parts add up to it, and none is larger than what it is a part of. */
final class Shares {
    private Shares() {}

    /**
     * The parts, in the order of the weights.
     *
     * @param cents at least 0
     * @param weights none negative
     */
    static <K> Map<K, Long> of(long cents, Map<K, Long> weights) {
        BigInteger total = sum(weights);
        Map<K, Long> parts = new LinkedHashMap<>();
        BigInteger before = BigInteger.ZERO;
        long given = 0;
        for (Map.Entry<K, Long> weight : weights.entrySet()) {
            before = before.add(BigInteger.valueOf(weight.getValue()));
            long until = total.signum() == 0
                    ? 0
                    : before.multiply(BigInteger.valueOf(cents)).divide(total).longValueExact();
            parts.put(weight.getKey(), until - given);
            given = until;
        }
        return parts;
    }

    private static BigInteger sum(Map<?, Long> weights) {
        return weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
