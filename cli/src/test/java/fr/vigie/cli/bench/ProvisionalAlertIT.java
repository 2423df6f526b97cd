package fr.vigie.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.PlayProducer;
import fr.vigie.cli.play.Topics;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.live.LiveJob;
import fr.vigie.streaming.live.LiveSettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stolen card is used: the alert comes within the day, provisional, and binding at the close. */
class ProvisionalAlertIT {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 2);
    private static final List<Stream> STREAMS = List.of(Stream.CARDS, Stream.CARD_USES);

    private final BlockingQueue<Alert> alerts = new LinkedBlockingQueue<>();
    private final BlockingQueue<LocalDate> closes = new LinkedBlockingQueue<>();

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void anAlertComesWithinTheDayAndBindsAtTheClose(@TempDir Path folder) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            Topics.create(kafka.bootstrapServers(), STREAMS);
            try (LiveJob job = LiveJob.start(live(kafka, folder));
                    AlertListener listener = AlertListener.on(kafka.bootstrapServers(), alerts::add, closes::add);
                    Producer<byte[], byte[]> producer = PlayProducer.onto(kafka.bootstrapServers())) {
                StolenCards cards = new StolenCards(producer, DAY.minusDays(30));
                cards.report(0);
                cards.useAtFirst(0, DAY);
                close(producer, DAY);
                awaitClose(DAY);
                assertThat(alerts).isEmpty();

                cards.useAgain(0, DAY.plusDays(1));
                Alert provisional = alerts.take();
                assertThat(closes).as("closes before it").isEmpty();
                assertThat(provisional.getProvisional()).contains(true);
                assertThat(provisional.getSubject().getId()).isEqualTo(StolenCards.holder(0));
                assertThat(provisional.getDetectedAt()).isEqualTo(ParisDay.close(DAY.plusDays(1)));

                close(producer, DAY.plusDays(1));
                awaitClose(DAY.plusDays(1));
                Alert binding = alerts.take();
                assertThat(binding.getProvisional()).isEmpty();
                provisional.setProvisional(null);
                assertThat(binding).isEqualTo(provisional);
                assertThat(binding.getStatus()).isEqualTo(AlertStatus.ACTIVE);
                assertThat(alerts).isEmpty();
            }
        }
    }

    private static LiveSettings live(EmbeddedKafka kafka, Path folder) {
        return new LiveSettings(
                kafka.bootstrapServers(),
                folder.resolve("checkpoints"),
                2,
                Duration.ofSeconds(1),
                false,
                0,
                DetectionSettings.defaults());
    }

    private static void close(Producer<byte[], byte[]> producer, LocalDate day) {
        for (Stream stream : STREAMS) {
            producer.send(new ProducerRecord<>(
                    Topics.DAY_CLOSES,
                    stream.fileName().getBytes(StandardCharsets.UTF_8),
                    RecordBinary.encode(new DayClose(stream.fileName(), day))));
        }
        producer.flush();
    }

    private void awaitClose(LocalDate day) throws InterruptedException {
        while (closes.take().isBefore(day)) {
            // Days before the first record are told, too.
        }
    }
}
