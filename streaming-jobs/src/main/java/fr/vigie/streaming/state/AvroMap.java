package fr.vigie.streaming.state;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** A keyed map state of Avro records under text keys; one entry of state each. */
public final class AvroMap<T extends SpecificRecordBase> {
    private final ByteMap state;
    private final Schema schema;

    private AvroMap(ByteMap state, Schema schema) {
        this.state = state;
        this.schema = schema;
    }

    /** The map of that name in an operator's state. */
    public static <T extends SpecificRecordBase> AvroMap<T> of(SubjectState state, String name, Schema schema) {
        return new AvroMap<>(state.map(name), schema);
    }

    /** The record under a key. */
    public Optional<T> get(String key) throws Exception {
        byte[] bytes = state.get(key);
        return bytes == null ? Optional.empty() : Optional.of(decode(bytes));
    }

    /** Puts a record under a key. */
    public void put(String key, T record) throws Exception {
        state.put(key, RecordBinary.encode(record));
    }

    /** Removes what is under a key. */
    public void remove(String key) throws Exception {
        state.remove(key);
    }

    /** Whether there is nothing under any key. */
    public boolean isEmpty() throws Exception {
        return state.entries().isEmpty();
    }

    /** The keys, sorted. */
    public List<String> keys() throws Exception {
        return state.entries().stream().map(Map.Entry::getKey).toList();
    }

    /** The records, in the order of their keys. */
    public List<T> values() throws Exception {
        return state.entries().stream().map(entry -> decode(entry.getValue())).toList();
    }

    // Records of the requested schema are all that is ever put: the cast is as safe as the state itself.
    @SuppressWarnings("unchecked")
    private T decode(byte[] bytes) {
        try {
            return (T) RecordBinary.decode(schema, bytes);
        } catch (BadRecord e) {
            throw new IllegalStateException("state does not hold a " + schema.getName(), e);
        }
    }
}
