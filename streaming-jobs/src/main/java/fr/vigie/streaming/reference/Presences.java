package fr.vigie.streaming.reference;

import fr.vigie.domain.stream.Stream;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;

/**
 * Which ids of references are known, and since when: a 64-bit hash and a time each, since there is one for every insured
 * person in every operator that asks, and broadcast state lies on the heap and is written whole at each checkpoint. Two ids
 * with one hash (one chance in 10⁸ for a million ids) would hide an orphan in a count, nothing else.
 */
final class Presences {
    static final MapStateDescriptor<Long, Long> STATE =
            new MapStateDescriptor<>("presences", BasicTypeInfo.LONG_TYPE_INFO, BasicTypeInfo.LONG_TYPE_INFO);

    private final BroadcastState<Long, Long> state;

    Presences(BroadcastState<Long, Long> state) {
        this.state = state;
    }

    /** An id is known from a time on, ms since 1970; the earliest counts. */
    void add(Stream stream, String id, long since) throws Exception {
        long hash = hash(stream, id);
        Long known = state.get(hash);
        if (known == null || since < known) {
            state.put(hash, since);
        }
    }

    /** Whether an id was known at a time. */
    boolean knows(Stream stream, String id, long asOf) {
        try {
            Long known = state.get(hash(stream, id));
            return known != null && known <= asOf;
        } catch (Exception e) {
            throw new IllegalStateException("broadcast state lies on the heap and can be read", e);
        }
    }

    // FNV-1a over the characters, then a finaliser, so that ids that count up do not hash to neighbours.
    private static long hash(Stream stream, String id) {
        long hash = 0xcbf29ce484222325L ^ stream.ordinal();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
