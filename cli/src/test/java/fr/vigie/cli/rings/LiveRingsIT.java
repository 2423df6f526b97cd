package fr.vigie.cli.rings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.PlayProducer;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.topic.TopicReader;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The nightly analysis on a real broker: it finds, says nothing twice, and withdraws. */
class LiveRingsIT {
    private static final List<Stream> STREAMS =
            List.of(Stream.PATIENTS, Stream.BANK_DETAILS, Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES);

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aRingIsPublishedOnceAndWithdrawnWhenItIsExplained(@TempDir Path folder) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
                Producer<byte[], byte[]> producer = PlayProducer.onto(kafka.bootstrapServers())) {
            Topics.create(kafka.bootstrapServers(), STREAMS);
            KafkaAccess access = KafkaAccess.open(kafka.bootstrapServers());
            LiveRings rings = new LiveRings(access, DetectionSettings.defaults(), Set.of());
            SharedAccount.records()
                    .forEach((stream, records) -> records.forEach(record -> send(producer, stream, record)));

            assertThatThrownBy(() -> night(rings))
                    .isInstanceOf(WorkFailed.class)
                    .hasMessageContaining("no day whose alerts are complete");

            complete(producer, SharedAccount.LAST);
            assertThat(night(rings).sent()).isEqualTo(1);
            Alert alert = alerts(access).values().iterator().next();
            assertThat(alert.getRevision()).isEqualTo(1);
            assertThat(alert.getStatus()).isEqualTo(AlertStatus.ACTIVE);
            assertThat(alert.getSufferedCents()).isEqualTo(4L * SharedAccount.CENTS);
            assertThat(alert.getMembers().orElseThrow()).hasSize(5);
            assertThat(items(access)).hasSize(4).allSatisfy((key, item) -> assertThat(item.getHome())
                    .isTrue());

            assertThat(night(rings).sent()).as("the same night once more").isZero();
            complete(producer, SharedAccount.LAST.plusDays(1));
            assertThat(night(rings).sent())
                    .as("a night on which nothing happened")
                    .isZero();

            LocalDate later = SharedAccount.LAST.plusDays(2);
            for (int i = 0; i < 4; i++) {
                send(producer, Stream.PATIENTS, SharedAccount.patient(i, "H1", SharedAccount.at(later)));
            }
            complete(producer, later);
            assertThat(night(rings).sent()).isEqualTo(1);
            Alert withdrawn = alerts(access).get(alert.getAlertId());
            assertThat(withdrawn.getStatus()).isEqualTo(AlertStatus.WITHDRAWN);
            assertThat(withdrawn.getRevision()).isEqualTo(2);
            assertThat(withdrawn.getSufferedCents()).isZero();
            assertThat(items(access)).isEmpty();
        }
    }

    private static LiveRings.Night night(LiveRings rings) throws Exception {
        return rings.run((stream, records) -> {}, line -> {});
    }

    private static void send(Producer<byte[], byte[]> producer, Stream stream, SpecificRecordBase record) {
        producer.send(new ProducerRecord<>(
                stream.topic(), stream.key(record).getBytes(StandardCharsets.UTF_8), RecordBinary.encode(record)));
    }

    /** What the job tells when its alerts are complete through a day. */
    private static void complete(Producer<byte[], byte[]> producer, LocalDate day) {
        String alerts = fr.vigie.streaming.live.Topics.ALERTS_STREAM;
        producer.send(new ProducerRecord<>(
                Topics.DAY_CLOSES,
                alerts.getBytes(StandardCharsets.UTF_8),
                RecordBinary.encode(new DayClose(alerts, day))));
        producer.flush();
    }

    private static Map<String, Alert> alerts(KafkaAccess access) throws Exception {
        Map<String, Alert> last = new TreeMap<>();
        new TopicReader(access).read(fr.vigie.streaming.live.Topics.ALERTS, message -> {
            Alert alert = (Alert) decoded(Alert.SCHEMA$, message.value());
            last.put(alert.getAlertId(), alert);
        });
        return last;
    }

    private static Map<String, AlertItem> items(KafkaAccess access) throws Exception {
        Map<String, AlertItem> last = new TreeMap<>();
        new TopicReader(access).read(fr.vigie.streaming.live.Topics.ALERT_ITEMS, message -> {
            String key = new String(message.key(), StandardCharsets.UTF_8);
            if (message.value() == null) {
                last.remove(key);
            } else {
                last.put(key, (AlertItem) decoded(AlertItem.SCHEMA$, message.value()));
            }
        });
        return last;
    }

    private static SpecificRecordBase decoded(org.apache.avro.Schema schema, byte[] value) {
        try {
            return RecordBinary.decode(schema, value);
        } catch (fr.vigie.domain.stream.BadRecord e) {
            throw new IllegalStateException(e);
        }
    }
}
