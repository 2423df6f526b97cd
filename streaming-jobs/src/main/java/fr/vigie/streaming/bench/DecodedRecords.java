package fr.vigie.streaming.bench;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Messages of the input topics, decoded in full, with the record's key and id; in-band day closes are passed over. */
final class DecodedRecords implements KafkaRecordDeserializationSchema<Envelope> {
    private static final long serialVersionUID = 1L;

    private final Map<String, Stream> streams = new HashMap<>();

    DecodedRecords() {
        for (Stream stream : Stream.values()) {
            streams.put(stream.topic(), stream);
        }
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Envelope> out) throws IOException {
        Stream stream = streams.get(message.topic());
        if (stream == null || message.value() == null) {
            return;
        }
        SpecificRecordBase record = decode(stream, message);
        out.collect(Envelope.of(stream, 0, message.partition(), message.offset(), stream.id(record), message.value())
                .keyedBy(stream.key(record)));
    }

    private static SpecificRecordBase decode(Stream stream, ConsumerRecord<byte[], byte[]> message) throws IOException {
        try {
            return RecordBinary.decode(stream, message.value());
        } catch (BadRecord e) {
            throw new IOException(message.topic() + ": offset " + message.offset() + " is no record", e);
        }
    }

    @Override
    public TypeInformation<Envelope> getProducedType() {
        return EnvelopeType.INSTANCE;
    }
}
