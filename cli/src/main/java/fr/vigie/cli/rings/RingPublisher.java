package fr.vigie.cli.rings;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.graph.history.KnownRing;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.live.Topics;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends what has changed since the last run to the topics of alerts: an alert with the revision after the one that is there,
 * lines that are new or other, tombstones for lines that are gone. Sent again, it changes nothing.
 */
final class RingPublisher {
    private final PublishedRings before;
    private final KafkaAccess kafka;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    RingPublisher(PublishedRings before, KafkaAccess kafka) {
        this.before = before;
        this.kafka = kafka;
    }

    /**
     * Sends it.
     *
     * @return alerts sent
     * @throws IOException if the brokers refuse
     */
    int publish(RingResult result) throws IOException, InterruptedException {
        Properties client = kafka.client();
        client.setProperty("enable.idempotence", "true");
        client.setProperty("acks", "all");
        int alerts = 0;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            TreeMap<String, byte[]> gone = new TreeMap<>(before.items());
            for (RingCase one : result.cases()) {
                alerts += publish(producer, one) ? 1 : 0;
                for (AlertItem item : one.alert().items()) {
                    String key = item.getAlertId() + ","
                            + item.getLineId().or(item::getPaymentId).orElseThrow();
                    byte[] value = RecordBinary.encode(item);
                    byte[] known = gone.remove(key);
                    if (known == null || !Arrays.equals(known, value)) {
                        send(producer, Topics.ALERT_ITEMS, key, value);
                    }
                }
            }
            for (KnownRing ring : result.notSeen()) {
                alerts += withdraw(producer, ring) ? 1 : 0;
            }
            gone.keySet().forEach(key -> send(producer, Topics.ALERT_ITEMS, key, null));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new IOException("Kafka at " + kafka + " refuses alerts: " + refused.getCause(), refused);
        }
        return alerts;
    }

    private boolean publish(KafkaProducer<byte[], byte[]> producer, RingCase one) {
        Alert alert = one.alert().alert();
        Optional<Alert> known = before.alert(alert.getAlertId());
        if (known.filter(last -> isSame(last, alert)).isPresent()) {
            return false;
        }
        alert.setRevision(known.map(Alert::getRevision).orElse(0) + 1);
        send(producer, Topics.ALERTS, alert.getAlertId(), encoded(alert));
        for (AlertFigure figure : one.alert().figures()) {
            send(producer, Topics.ALERT_FIGURES, alert.getAlertId() + "," + figure.getFigure(), encoded(figure));
        }
        return true;
    }

    /** Whether an alert says what was said last; its revision and the amount of the forecast, which any day moves, apart. */
    private static boolean isSame(Alert last, Alert now) {
        Alert alike = Alert.newBuilder(now).build();
        alike.setRevision(last.getRevision());
        if (Long.signum(last.getForecastCents()) == Long.signum(now.getForecastCents())) {
            alike.setForecastCents(last.getForecastCents());
        }
        return Arrays.equals(encoded(last), encoded(alike));
    }

    private boolean withdraw(KafkaProducer<byte[], byte[]> producer, KnownRing ring) {
        Optional<Alert> last = before.ofRing(ring.id()).filter(alert -> alert.getStatus() == AlertStatus.ACTIVE);
        last.ifPresent(alert -> {
            Alert withdrawn = Alert.newBuilder(alert).build();
            withdrawn.setStatus(AlertStatus.WITHDRAWN);
            withdrawn.setStatusReason(ring.goneBecause().orElseThrow());
            withdrawn.setRevision(alert.getRevision() + 1);
            withdrawn.setProbability(BigDecimal.ZERO.setScale(4));
            withdrawn.setPriority(BigDecimal.ZERO.setScale(4));
            withdrawn.setSufferedCents(0);
            withdrawn.setAvoidableCents(0);
            withdrawn.setForecastCents(0);
            send(producer, Topics.ALERTS, withdrawn.getAlertId(), encoded(withdrawn));
        });
        return last.isPresent();
    }

    private static byte[] encoded(SpecificRecordBase record) {
        return RecordBinary.encode(record);
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, String key, byte @Nullable [] value) {
        sent.add(producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value)));
    }
}
