package fr.vigie.streaming.live;

import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Encoded rejects as messages without a key. */
final class RejectMessages implements KafkaRecordSerializationSchema<byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(byte[] reject, KafkaSinkContext context, @Nullable Long timestamp) {
        return new ProducerRecord<>(Topics.REJECTS, reject);
    }
}
