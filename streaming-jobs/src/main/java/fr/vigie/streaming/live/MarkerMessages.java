package fr.vigie.streaming.live;

import fr.vigie.streaming.envelope.Envelope;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Markers as messages without key or value: all is in the header. */
final class MarkerMessages implements KafkaRecordSerializationSchema<Envelope> {
    private static final long serialVersionUID = 1L;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Envelope marker, KafkaSinkContext context, @Nullable Long timestamp) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(marker.key(), marker.partition(), null, null);
        message.headers()
                .add(TopicRecords.CLOSE_HEADER, Long.toString(marker.time()).getBytes(StandardCharsets.US_ASCII));
        return message;
    }
}
