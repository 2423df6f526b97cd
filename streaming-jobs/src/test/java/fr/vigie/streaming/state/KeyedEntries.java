package fr.vigie.streaming.state;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;

/** Keyed state on plain maps, which counts how often it is asked. */
final class KeyedEntries implements MapState<String, byte[]> {
    private final Map<String, Map<String, byte[]>> subjects = new HashMap<>();
    private Map<String, byte[]> current = new HashMap<>();
    private int reads;
    private int writes;

    void enter(String subject) {
        current = subjects.computeIfAbsent(subject, any -> new HashMap<>());
    }

    int reads() {
        return reads;
    }

    int writes() {
        return writes;
    }

    @Override
    public byte[] get(String key) {
        reads++;
        return current.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        writes++;
        current.put(key, value);
    }

    @Override
    public void putAll(Map<String, byte[]> entries) {
        entries.forEach(this::put);
    }

    @Override
    public void remove(String key) {
        writes++;
        current.remove(key);
    }

    @Override
    public boolean contains(String key) {
        reads++;
        return current.containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<String, byte[]>> entries() {
        reads++;
        return current.entrySet();
    }

    @Override
    public Iterable<String> keys() {
        reads++;
        return current.keySet();
    }

    @Override
    public Iterable<byte[]> values() {
        reads++;
        return current.values();
    }

    @Override
    public Iterator<Map.Entry<String, byte[]>> iterator() {
        return entries().iterator();
    }

    @Override
    public boolean isEmpty() {
        reads++;
        return current.isEmpty();
    }

    @Override
    public void clear() {
        writes++;
        current.clear();
    }
}
