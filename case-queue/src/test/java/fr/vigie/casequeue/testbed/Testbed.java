package fr.vigie.casequeue.testbed;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * One Kafka broker and one PostgreSQL server for all tests of a run; each test class has a database and topics of its
 * own.
 */
public final class Testbed {
    /** The topics that a queue reads, without prefix. */
    public static final List<String> TOPICS = List.of("alerts", "alert-items", "alert-figures", "day-closes");

    /** The topics that a queue reads where they exist: {@link #withTopics} does not make them. */
    public static final List<String> REFERENCES = List.of("professionals", "billers");

    private static final String QUICK_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(RunningQueue.PASSWORD);
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

    /** Sends a record without waiting until the broker has it. */
    public void sendSoon(String topic, String key, SpecificRecordBase record) {
        PRODUCER.send(new ProducerRecord<>(topic(topic), key, RecordBinary.encode(record)));
    }

    /** Waits until the broker has all that was sent. */
    public void awaitSent() {
        PRODUCER.flush();
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

    /** A setting of a topic. */
    public String setting(String topic, String name) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic(topic));
        return Optional.ofNullable(
                        await(ADMIN.describeConfigs(List.of(resource)).all()).get(resource))
                .orElseThrow()
                .get(name)
                .value();
    }

    /** The committed dispositions in the topic of this place, in order; none while there is no such topic. */
    public List<Disposition> dispositions() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        BROKER.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            if (!consumer.listTopics().containsKey(topic("dispositions"))) {
                return List.of();
            }
            TopicPartition place = new TopicPartition(topic("dispositions"), 0);
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = Optional.ofNullable(consumer.endOffsets(List.of(place)).get(place))
                    .orElseThrow();
            List<Disposition> all = new ArrayList<>();
            while (consumer.position(place) < end) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    all.add((Disposition) RecordBinary.decode(Disposition.SCHEMA$, message.value()));
                }
            }
            return all;
        } catch (BadRecord e) {
            throw new IllegalStateException(e);
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

    /** The address of the database, for JDBC. */
    public String databaseUrl() {
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    /** Makes an account that logs in with {@link RunningQueue#PASSWORD}; a queue must have made the tables. */
    public Actor account(String login, Role... roles) {
        int number = database()
                .sql("insert into account (login, name, password, created_at) values (:login, :name, :password, now())"
                        + " returning account_id")
                .param("login", login)
                .param("name", "Agent " + login)
                .param("password", QUICK_HASH)
                .query(Integer.class)
                .single();
        Stream.of(roles).forEach(role -> database()
                .sql("insert into account_role values (:number, :role)")
                .param("number", number)
                .param("role", role.name())
                .update());
        return new Actor(login, "Agent " + login, Set.of(roles));
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

    /** The whole name of a topic. */
    public String topicName(String topic) {
        return topic(topic);
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
