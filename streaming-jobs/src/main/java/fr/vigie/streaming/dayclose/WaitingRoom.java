package fr.vigie.streaming.dayclose;

import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** What waits on the heap for the closes to come: by close, then by subject. */
final class WaitingRoom {
    private final TreeMap<Long, HashMap<String, Bucket>> closes = new TreeMap<>();

    /** Where buckets are written at a checkpoint. */
    interface Store {
        void put(long close, String key, byte[] envelopes) throws Exception;
    }

    /** What one subject waits for at one close; nothing if it only asked to be woken. */
    static final class Bucket {
        private final List<Envelope> envelopes = new ArrayList<>(0);
        private boolean stored;
        private boolean changed = true;

        /** Whether an earlier checkpoint has written it. */
        boolean isStored() {
            return stored;
        }

        /** The envelopes, in canonical order. */
        List<Envelope> inCanonicalOrder() {
            envelopes.sort(Envelope.CANONICAL);
            return envelopes;
        }
    }

    /** Lets an envelope wait. */
    void add(long close, Envelope envelope) {
        Bucket bucket = bucket(close, envelope.key());
        bucket.envelopes.add(envelope);
        bucket.changed = true;
    }

    /** Lets a subject be called at a close. */
    void wake(long close, String key) {
        bucket(close, key);
    }

    private Bucket bucket(long close, String key) {
        return closes.computeIfAbsent(close, any -> new HashMap<>()).computeIfAbsent(key, any -> new Bucket());
    }

    /** The first close that is waited for; the end of time if none is. */
    long firstClose() {
        return closes.isEmpty() ? Long.MAX_VALUE : closes.firstKey();
    }

    /** Takes out all that waits for a close, in the order of the subjects' names. */
    List<Map.Entry<String, Bucket>> take(long close) {
        List<Map.Entry<String, Bucket>> subjects =
                new ArrayList<>(Objects.requireNonNullElseGet(closes.remove(close), HashMap<String, Bucket>::new)
                        .entrySet());
        subjects.sort(Map.Entry.comparingByKey());
        return subjects;
    }

    /** What waits of a subject for the closes through one, by close, in canonical order; it goes on waiting. */
    SortedMap<Long, List<Envelope>> waiting(String key, long through) {
        SortedMap<Long, List<Envelope>> waiting = new TreeMap<>();
        closes.headMap(through, true).forEach((close, subjects) -> {
            Bucket bucket = subjects.get(key);
            if (bucket != null && !bucket.envelopes.isEmpty()) {
                waiting.put(close, List.copyOf(bucket.inCanonicalOrder()));
            }
        });
        return waiting;
    }

    /** Subjects that wait, counted once a close. */
    int size() {
        return closes.values().stream().mapToInt(Map::size).sum();
    }

    /** Writes what has changed since it was last written. */
    void store(Store store) throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(1 << 10);
        for (Map.Entry<Long, HashMap<String, Bucket>> close : closes.entrySet()) {
            for (Map.Entry<String, Bucket> subject : close.getValue().entrySet()) {
                Bucket bucket = subject.getValue();
                if (bucket.changed) {
                    out.clear();
                    for (Envelope envelope : bucket.envelopes) {
                        EnvelopeSerializer.INSTANCE.serialize(envelope, out);
                    }
                    store.put(close.getKey(), subject.getKey(), out.getCopyOfBuffer());
                    bucket.changed = false;
                    bucket.stored = true;
                }
            }
        }
    }

    /** Takes back what was written. */
    void restore(long close, String key, byte[] bytes) throws IOException {
        Bucket bucket = bucket(close, key);
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        while (in.available() > 0) {
            bucket.envelopes.add(EnvelopeSerializer.INSTANCE.deserialize(in));
        }
        bucket.changed = false;
        bucket.stored = true;
    }
}
