package fr.vigie.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.Commands;
import fr.vigie.cli.demo.EmbeddedKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateToKafkaIT {
    private static final int DAYS = 3;

    @TempDir
    Path directory = Path.of("");

    @Test
    void aWorldIsPlayedWholeAtItsSpeedUpAndEachDayClosed() throws Exception {
        Path world = directory.resolve("world");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"))) {
            long start = System.nanoTime();
            Commands.run(
                    0,
                    "generate",
                    "--out",
                    world.toString(),
                    "--insured",
                    "2000",
                    "--from",
                    "2021-12-01",
                    "--days",
                    Integer.toString(DAYS),
                    "--to-kafka",
                    kafka.bootstrapServers(),
                    "--speed-up",
                    "86400");

            assertThat((System.nanoTime() - start) / 1e9).isGreaterThan(DAYS);
            Map<String, Long> topics = sizes(kafka.bootstrapServers());
            assertThat(topics.get("vigie.billing-lines")).isEqualTo(lines(world.resolve("billing-lines.jsonl")));
            assertThat(topics.get("vigie.patients")).isEqualTo(lines(world.resolve("patients.jsonl")));
            assertThat(topics.get("vigie.day-closes")).isEqualTo(DAYS * streams(world));
        }
    }

    @Test
    void aBrokerThatIsNotThereIsToldBeforeAnythingIsGenerated() throws Exception {
        Path world = directory.resolve("world");

        String told = Commands.run(1, "generate", "--out", world.toString(), "--to-kafka", "127.0.0.1:1");

        assertThat(told).contains("no Kafka broker answers at 127.0.0.1:1");
        assertThat(world).doesNotExist();
    }

    private static long lines(Path file) throws Exception {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static long streams(Path world) throws Exception {
        try (Stream<Path> files = Files.list(world)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** Records by topic; nothing was deleted or compacted yet. */
    private static Map<String, Long> sizes(String bootstrapServers) {
        Map<String, Long> sizes = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            for (List<PartitionInfo> partitions : consumer.listTopics().values()) {
                for (PartitionInfo partition : partitions) {
                    TopicPartition topic = new TopicPartition(partition.topic(), partition.partition());
                    sizes.merge(
                            topic.topic(), consumer.endOffsets(List.of(topic)).get(topic), Long::sum);
                }
            }
        }
        return sizes;
    }
}
