package fr.vigie.sample.chance;

import java.util.List;

/**
 * A reproducible stream of chance, named by a seed, a subject and keys.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014) started from a hash of its name: what one entity does on one day never
 * depends on how much chance another used, and the same name gives the same numbers on any machine (StrictMath only).
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The stream of a subject, told apart by keys such as an entity's index and a day. */
    public static Chance of(long seed, String subject, long... keys) {
        long hash = mix(seed + GOLDEN);
        for (int i = 0; i < subject.length(); i++) {
            hash = mix(hash * 31 + subject.charAt(i));
        }
        for (long key : keys) {
            hash = mix(hash ^ mix(key + GOLDEN));
        }
        return new Chance(hash);
    }

    /** A bijective scramble of 64 bits. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 uniform bits. */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number in [0, 1). */
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** A number in [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** An integer in [0, bound). */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** An integer in [low, high], both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Whether something of a probability happens. */
    public boolean happens(double probability) {
        return uniform() < probability;
    }

    /** A standard normal number (Marsaglia's polar method). */
    public double gaussian() {
        while (true) {
            double x = uniform(-1, 1);
            double y = uniform(-1, 1);
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** How many of independent rare events happen, given their mean. */
    public int poisson(double mean) {
        if (mean > 30) {
            return (int) StrictMath.max(0, StrictMath.rint(mean + StrictMath.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** One element of a list that is not empty. */
    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** An index, likelier where its weight is larger. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** A list in a random order (Fisher and Yates). */
    public <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T swapped = list.get(i);
            list.set(i, list.get(other));
            list.set(other, swapped);
        }
    }
}
