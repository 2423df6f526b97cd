package fr.vigie.streaming.state;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/** A keyed map state of Avro records under text keys; one RocksDB entry each. */
public final class AvroMap<T extends SpecificRecordBase> {
    private final MapState<String, byte[]> state;
    private final Schema schema;

    private AvroMap(MapState<String, byte[]> state, Schema schema) {
        this.state = state;
        this.schema = schema;
    }

    /** The map of that name in an operator's keyed state. */
    public static <T extends SpecificRecordBase> AvroMap<T> of(RuntimeContext context, String name, Schema schema) {
        return new AvroMap<>(
                context.getMapState(new MapStateDescriptor<>(
                        name, BasicTypeInfo.STRING_TYPE_INFO, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)),
                schema);
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

    /** The keys, sorted. */
    public List<String> keys() throws Exception {
        List<String> keys = new ArrayList<>();
        for (String key : state.keys()) {
            keys.add(key);
        }
        keys.sort(null);
        return keys;
    }

    /** The records, in the order of their keys. */
    public List<T> values() throws Exception {
        List<Map.Entry<String, T>> entries = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : state.entries()) {
            entries.add(Map.entry(entry.getKey(), decode(entry.getValue())));
        }
        entries.sort(Map.Entry.comparingByKey());
        return entries.stream().map(Map.Entry::getValue).toList();
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
