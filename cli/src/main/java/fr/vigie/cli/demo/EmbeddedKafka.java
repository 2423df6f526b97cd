package fr.vigie.cli.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** A real Kafka broker in this process, with its data in a directory; it listens on loopback only. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";
    private static final int CLEANER_BYTES = 8 << 20;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker; a directory that already holds a broker's data is taken up again. */
    public static EmbeddedKafka start(Path data) throws IOException {
        String broker = Loopback.ADDRESS + ":" + Loopback.freePort();
        String controller = Loopback.ADDRESS + ":" + Loopback.freePort();
        Files.createDirectories(data);
        format(data);
        KafkaConfig config = KafkaConfig.fromProps(properties(data, broker, controller));
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, broker);
    }

    private static void format(Path data) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(data.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(data.toString())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IOException(data + ": cannot be formatted for Kafka (" + e.getMessage() + ")", e);
        }
    }

    private static Properties properties(Path data, String broker, String controller) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "controller.quorum.voters",
                NODE + "@" + controller,
                "listeners",
                "PLAINTEXT://" + broker + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                "PLAINTEXT://" + broker,
                "controller.listener.names",
                CONTROLLER,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "log.dirs",
                data.toString(),
                "auto.create.topics.enable",
                "false",
                "group.initial.rebalance.delay.ms",
                "0"));
        // The cleaner of compacted topics sets 128 MB of heap aside unless told that they are small.
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BYTES));
        // One broker: every internal topic has one copy.
        properties.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1"));
        return properties;
    }

    /** Where clients find it, as host:port. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
