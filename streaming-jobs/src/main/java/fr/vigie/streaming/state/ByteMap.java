package fr.vigie.streaming.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A keyed map of an operator: bytes under text keys, of the subject that the {@link SubjectState} has turned to. */
public final class ByteMap {
    private final SubjectState state;
    private final int number;

    ByteMap(SubjectState state, int number) {
        this.state = state;
        this.number = number;
    }

    /** The bytes under a key, not to be changed; null if there are none. */
    public byte @Nullable [] get(String key) throws Exception {
        return state.get(number, key);
    }

    /** Puts bytes, which the map keeps. */
    public void put(String key, byte[] value) {
        state.put(number, key, value);
    }

    /** Removes what is under a key. */
    public void remove(String key) throws Exception {
        state.remove(number, key);
    }

    /** The entries, by key. */
    public List<Map.Entry<String, byte[]>> entries() throws Exception {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>(state.entries(number));
        entries.sort(Map.Entry.comparingByKey());
        return entries;
    }
}
