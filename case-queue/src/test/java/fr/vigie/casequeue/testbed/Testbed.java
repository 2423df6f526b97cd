package fr.vigie.casequeue.testbed;

import fr.vigie.domain.stream.RecordBinary;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One Kafka broker and one PostgreSQL server for all tests of a run; each test class has a database and topics of its
 * own.
 */
public final class Testbed {
    /** The topics that a queue reads, without prefix. */
    public static final List<String> TOPICS = List.of("alerts", "alert-items", "alert-figures", "day-closes");

    private static final AtomicInteger USES = new AtomicInteger();
    private static final EmbeddedBroker BROKER = broker();
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final Admin ADMIN = Admin.create(Map.of("bootstrap.servers", BROKER.bootstrapServers()));
    private static final Producer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.bootstrapServers()), new StringSerializer(), new ByteArraySerializer());

    private final String name = "t" + USES.incrementAndGet();

    /** A place for one test class: an empty database, and names of topics that do not exist yet. */
    public Testbed() {
        JdbcClient.create(POSTGRES.getPostgresDatabase())
                .sql("create database " + name)
                .update();
    }

    /** The topics of this place, created with two partitions each. */
    public Testbed withTopics() {
        TOPICS.forEach(this::createTopic);
        return this;
    }

    /** Creates one topic. */
    public void createTopic(String topic) {
        await(ADMIN.createTopics(List.of(new NewTopic(topic(topic), 2, (short) 1)))
                .all());
    }

    /** Deletes one topic. */
    public void deleteTopic(String topic) {
        await(ADMIN.deleteTopics(List.of(topic(topic))).all());
    }

    /** Sends a record in its topic. */
    public void send(String topic, String key, SpecificRecordBase record) {
        send(topic, key, Optional.of(RecordBinary.encode(record)));
    }

    /** Sends bytes, or a tombstone. */
    public void send(String topic, String key, Optional<byte[]> bytes) {
        try {
            PRODUCER.send(new ProducerRecord<>(topic(topic), key, bytes.orElse(null)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("sending failed", e);
        }
    }

    /** The settings of a queue that stands here, as command line arguments; those given replace its own. */
    public String[] settings(String... more) {
        List<String> own = List.of(
                "--server.port=0",
                "--vigie.kafka.bootstrap-servers=" + BROKER.bootstrapServers(),
                "--vigie.kafka.topic-prefix=" + prefix(),
                "--spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", name),
                "--spring.datasource.username=postgres");
        Map<String, String> byName = new LinkedHashMap<>();
        Stream.concat(own.stream(), Stream.of(more))
                .forEach(setting -> byName.put(setting.substring(0, setting.indexOf('=')), setting));
        return byName.values().toArray(String[]::new);
    }

    /** The database of this place. */
    public JdbcClient database() {
        return JdbcClient.create(POSTGRES.getDatabase("postgres", name));
    }

    /** Ends every connection that a queue has to the database of this place. */
    public void cutConnections() {
        JdbcClient.create(POSTGRES.getPostgresDatabase())
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                .param("name", name)
                .query()
                .listOfRows();
    }

    String prefix() {
        return name + ".";
    }

    static Admin admin() {
        return ADMIN;
    }

    private String topic(String topic) {
        return prefix() + topic;
    }

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Kafka failed", e);
        }
    }

    private static EmbeddedBroker broker() {
        EmbeddedBroker broker = new EmbeddedBroker(directory());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::stop));
        return broker;
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "kafka").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
