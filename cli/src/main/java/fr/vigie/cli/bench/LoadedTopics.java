package fr.vigie.cli.bench;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.WorkMeter;
import fr.vigie.cli.play.PlayProducer;
import fr.vigie.cli.play.PlayResult;
import fr.vigie.cli.play.PlaySettings;
import fr.vigie.cli.play.Player;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The topics of the contract, holding a whole world with its day closes in band, as the live job leaves them: every
 * pipeline reads the same bytes, and the job has no close left to relay.
 */
final class LoadedTopics {
    private static final TopicPartition DAY_CLOSES = new TopicPartition("vigie.day-closes", 0);
    private static final String CLOSE_HEADER = "vigie-day-close";

    private final String bootstrapServers;

    LoadedTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Creates the topics on a broker that has none yet, and plays a world into them; answers the records through each day. */
    SortedMap<LocalDate, Long> load(PreparedDays days, ProgressLine progress)
            throws IOException, WorkFailed, InterruptedException {
        Topics.create(bootstrapServers, days.streams());
        WorkMeter meter = new WorkMeter("filling the topics", System::nanoTime);
        try (Producer<byte[], byte[]> producer = PlayProducer.onto(bootstrapServers)) {
            SortedMap<LocalDate, Long> through = new TreeMap<>();
            PlayResult all = new Player(producer, PlaySettings.asTheyCame()).play(days, (day, records, share) -> {
                days.streams().forEach(stream -> close(producer, stream, day));
                through.put(day, records);
                progress.update(() -> meter.line(records, share));
            });
            // The last day brings those that are dated beyond it by mistake.
            through.put(all.closedThrough(), all.records());
            return through;
        }
    }

    private static void close(Producer<byte[], byte[]> producer, Stream stream, LocalDate day) {
        byte[] close = Long.toString(ParisDay.closeMillis(day)).getBytes(StandardCharsets.US_ASCII);
        int partitions = producer.partitionsFor(stream.topic()).size();
        for (int partition = 0; partition < partitions; partition++) {
            ProducerRecord<byte[], byte[]> marker = new ProducerRecord<>(stream.topic(), partition, null, null);
            marker.headers().add(CLOSE_HEADER, close);
            producer.send(marker);
        }
    }

    /** Empties the topic of day closes, so that a job that starts neither relays them nor reads an earlier run's. */
    void forgetToldCloses() throws WorkFailed, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteRecords(Map.of(DAY_CLOSES, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new WorkFailed(DAY_CLOSES.topic() + " cannot be emptied: " + e.getMessage(), e);
        }
    }
}
