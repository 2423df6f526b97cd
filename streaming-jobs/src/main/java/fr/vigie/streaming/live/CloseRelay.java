package fr.vigie.streaming.live;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Turns the day closes of {@code vigie.day-closes} into markers in every partition of the stream they close.
 *
 * <p>A close is told once all records of the day are in Kafka, and a partition keeps its order: a marker written after the
 * close was read stands behind every record of the day. A reference stream that has no closes of its own is closed with
 * the least closed stream of events: it has none to wait for.
 */
final class CloseRelay extends KeyedProcessFunction<String, Envelope, Envelope> {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = new byte[0];
    private static final String SILENT = "references without closes of their own";

    private final Map<Stream, Integer> partitions;
    private transient MapState<String, Long> closes;

    CloseRelay(Map<Stream, Integer> partitions) {
        this.partitions = new EnumMap<>(partitions);
    }

    /** A close as told, or a marker to write: the stream's name or topic is the key. */
    static Envelope close(String name, int partition, long close) {
        return new Envelope(Form.DAY_CLOSE.code(), close, partition, -1, name, "", NOTHING);
    }

    @Override
    public void open(OpenContext context) {
        closes = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "closes", BasicTypeInfo.STRING_TYPE_INFO, BasicTypeInfo.LONG_TYPE_INFO));
    }

    @Override
    public void processElement(Envelope told, Context context, Collector<Envelope> out) throws Exception {
        Optional<Stream> stream = Stream.named(told.key()).filter(partitions::containsKey);
        if (stream.isPresent() && told.time() > last(told.key())) {
            closes.put(told.key(), told.time());
            mark(stream.get(), told.time(), out);
            closeSilentReferences(out);
        }
    }

    private void closeSilentReferences(Collector<Envelope> out) throws Exception {
        long least = Long.MAX_VALUE;
        for (Stream stream : partitions.keySet()) {
            least = stream.isReference() ? least : Math.min(least, last(stream.fileName()));
        }
        if (least == Long.MAX_VALUE || least <= last(SILENT)) {
            return;
        }
        closes.put(SILENT, least);
        for (Stream stream : partitions.keySet()) {
            if (stream.isReference() && last(stream.fileName()) == Long.MIN_VALUE) {
                mark(stream, least, out);
            }
        }
    }

    private long last(String stream) throws Exception {
        Long close = closes.get(stream);
        return close == null ? Long.MIN_VALUE : close;
    }

    private void mark(Stream stream, long close, Collector<Envelope> out) {
        for (int partition = 0; partition < partitions.getOrDefault(stream, 0); partition++) {
            out.collect(close(stream.topic(), partition, close));
        }
    }
}
