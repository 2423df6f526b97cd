package fr.vigie.graph.ring;

/**
 * How unlikely something is if nothing is wrong, in powers of ten: 3 means one chance in a thousand. It is the lift of what
 * is seen over what was to be expected, in which the size of a thing has its due place: a big pharmacy expects much.
 */
public final class Surprise {
    /** Beyond this it no longer matters how unlikely something is. */
    public static final double MOST = 60;

    private Surprise() {}

    /**
     * Of seeing at least {@code seen} of {@code of} where each happens with probability {@code expected}: the binomial upper
     * tail. O(of).
     *
     * @return from 0 to {@link #MOST}
     */
    public static double ofAtLeast(int seen, int of, double expected) {
        if (seen <= 0 || expected >= 1) {
            return 0;
        }
        if (expected <= 0) {
            return MOST;
        }
        double odds = StrictMath.log(expected) - StrictMath.log1p(-expected);
        double term = logChoose(of, seen) + seen * StrictMath.log(expected) + (of - seen) * StrictMath.log1p(-expected);
        double sum = 1;
        double ratio = 0;
        for (int k = seen + 1; k <= of; k++) {
            ratio += StrictMath.log((double) (of - k + 1) / k) + odds;
            double part = StrictMath.exp(ratio);
            sum += part;
            if (part < 1e-15 * sum) {
                break;
            }
        }
        double log10 = (term + StrictMath.log(sum)) / StrictMath.log(10);
        return Math.min(MOST, Math.max(0, -log10));
    }

    private static double logChoose(int of, int seen) {
        double sum = 0;
        int fewer = Math.min(seen, of - seen);
        for (int i = 1; i <= fewer; i++) {
            sum += StrictMath.log((double) (of - fewer + i) / i);
        }
        return sum;
    }

    /**
     * What a group's rate is taken for: its own, drawn towards that of all by {@code weight} imagined cases, so that a few
     * cases prove no habit.
     */
    public static double rate(int hits, int of, double ofAll, double weight) {
        return (hits + weight * ofAll) / (of + weight);
    }
}
