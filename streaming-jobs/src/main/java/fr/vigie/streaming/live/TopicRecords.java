package fr.vigie.streaming.live;

import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Messages of the input topics as envelopes; in-band day closes are told by their header. */
final class TopicRecords implements KafkaRecordDeserializationSchema<Envelope> {
    /** Header of an in-band day close; its value is the stream's closed day. */
    static final String CLOSE_HEADER = "vigie-day-close";

    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = new byte[0];

    private final Map<String, Stream> streams = new HashMap<>();

    TopicRecords() {
        for (Stream stream : Stream.values()) {
            streams.put(stream.topic(), stream);
        }
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Envelope> out) {
        Optional<Envelope> close = close(message);
        if (close.isPresent()) {
            out.collect(close.get());
        } else {
            byte[] value = message.value() == null ? NOTHING : message.value();
            long delivered = message.timestamp();
            out.collect(Envelope.of(stream(message), delivered, message.partition(), message.offset(), "", value));
        }
    }

    private Stream stream(ConsumerRecord<byte[], byte[]> message) {
        return Optional.ofNullable(streams.get(message.topic())).orElseThrow();
    }

    private Optional<Envelope> close(ConsumerRecord<byte[], byte[]> message) {
        Header header = message.headers().lastHeader(CLOSE_HEADER);
        if (header == null) {
            return Optional.empty();
        }
        long close = Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
        return Optional.of(Envelope.dayClose(stream(message), message.partition(), message.offset(), close));
    }

    /** The close that a message of {@code vigie.day-closes} tells; empty if it is none. */
    static Optional<DayClose> told(byte[] value) {
        try {
            return Optional.of((DayClose) RecordBinary.decode(DayClose.SCHEMA$, value));
        } catch (BadRecord e) {
            return Optional.empty();
        }
    }

    @Override
    public TypeInformation<Envelope> getProducedType() {
        return EnvelopeType.INSTANCE;
    }
}
