package fr.vigie.cli.check;

import java.util.Arrays;

/**
 * A map from 64-bit keys to 64-bit values in two flat arrays: 16 bytes a slot, at most half of them in use.
 *
 * <p>Keys are fingerprints: two records that share one by chance (once in 4 million files of 3 million records) would
 * be taken for the same.
 */
final class LongTable {
    /** Answer for a key that was not there. A value may not be this number. */
    static final long ABSENT = Long.MIN_VALUE;

    private long[] keys = new long[1 << 10];
    private long[] values = emptied(keys.length);
    private int size;

    private static long[] emptied(int length) {
        long[] values = new long[length];
        Arrays.fill(values, ABSENT);
        return values;
    }

    /** Puts a value and gives the one that was there before, or {@link #ABSENT}. */
    long put(long key, long value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        long before = values[slot];
        keys[slot] = key;
        values[slot] = value;
        size += before == ABSENT ? 1 : 0;
        return before;
    }

    /** The value of a key, or {@link #ABSENT}. */
    long get(long key) {
        return values[slot(key)];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = emptied(keys.length);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
