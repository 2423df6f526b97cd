package fr.vigie.streaming.reference;

import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.core.memory.DataInputView;

/**
 * Which ids of references are known, and since when: a hash of 63 bits and a time each, since there is one for every insured
 * person in every operator that asks, and all of it lies on the heap and is written whole at each checkpoint. Two ids with
 * one hash (one chance in 10⁸ for a million ids) would hide an orphan in a count, nothing else.
 */
final class Presences {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final long FREE = 0;

    private final BroadcastLog log;
    private long[] hashes = new long[FIRST_SLOTS];
    private long[] times = new long[FIRST_SLOTS];
    private int size;

    private Presences(OperatorStateStore store) throws Exception {
        this.log = BroadcastLog.open(store, "presences", this::restore);
    }

    /** The presences in an operator's state. */
    static Presences of(OperatorStateStore store) throws Exception {
        return new Presences(store);
    }

    private void restore(DataInputView entry) throws IOException {
        learn(entry.readLong(), entry.readLong());
    }

    /** An id is known from a time on, ms since 1970; the earliest counts. */
    void add(Stream stream, String id, long since) throws Exception {
        long hash = hash(stream, id);
        if (learn(hash, since)) {
            log.append(end -> {
                end.writeLong(hash);
                end.writeLong(since);
            });
        }
    }

    /** Whether an id was known at a time. */
    boolean knows(Stream stream, String id, long asOf) {
        int slot = slot(hash(stream, id));
        return hashes[slot] != FREE && times[slot] <= asOf;
    }

    /** Whether that was news. */
    private boolean learn(long hash, long since) {
        int slot = slot(hash);
        if (hashes[slot] != FREE && times[slot] <= since) {
            return false;
        }
        size += hashes[slot] == FREE ? 1 : 0;
        hashes[slot] = hash;
        times[slot] = since;
        if (size > hashes.length / 2) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] before = hashes;
        long[] since = times;
        hashes = new long[2 * before.length];
        times = new long[2 * before.length];
        for (int old = 0; old < before.length; old++) {
            if (before[old] != FREE) {
                int slot = slot(before[old]);
                hashes[slot] = before[old];
                times[slot] = since[old];
            }
        }
    }

    /** Where a hash is, or the free slot where it would be. */
    private int slot(long hash) {
        int last = hashes.length - 1;
        int slot = (int) hash & last;
        while (hashes[slot] != FREE && hashes[slot] != hash) {
            slot = slot + 1 & last;
        }
        return slot;
    }

    // FNV-1a over the characters, then a finaliser, so that ids that count up do not hash to neighbours; never FREE.
    private static long hash(Stream stream, String id) {
        long hash = 0xcbf29ce484222325L ^ stream.ordinal();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return Math.max(1, (hash ^ hash >>> 33) & Long.MAX_VALUE);
    }
}
