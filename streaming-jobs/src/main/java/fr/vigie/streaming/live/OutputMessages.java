package fr.vigie.streaming.live;

import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Alerts, items, figures, scores, snapshots and closes as messages: key = identity, value = Avro, or a tombstone. */
final class OutputMessages implements KafkaRecordSerializationSchema<Envelope> {
    private static final long serialVersionUID = 1L;

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Envelope envelope, KafkaSinkContext context, @Nullable Long timestamp) {
        byte[] value = envelope.isRetraction() ? null : envelope.payload();
        return new ProducerRecord<>(topic(envelope), envelope.id().getBytes(StandardCharsets.UTF_8), value);
    }

    private static String topic(Envelope envelope) {
        if (envelope.is(Form.ALERT)) {
            return Topics.ALERTS;
        }
        if (envelope.is(Form.ALERT_ITEM)) {
            return Topics.ALERT_ITEMS;
        }
        if (envelope.is(Form.SCORED_LINE)) {
            return Topics.SCORED_LINES;
        }
        if (envelope.is(Form.FEATURE_SNAPSHOT)) {
            return Topics.FEATURES;
        }
        if (envelope.is(Form.MODEL_SCORE)) {
            return Topics.MODEL_SCORES;
        }
        return envelope.is(Form.ALERT_FIGURE) ? Topics.ALERT_FIGURES : Topics.DAY_CLOSES;
    }
}
