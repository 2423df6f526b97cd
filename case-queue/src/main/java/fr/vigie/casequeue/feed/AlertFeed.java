package fr.vigie.casequeue.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The thread that reads the topics into PostgreSQL for as long as the application runs.
 *
 * <p>Whatever fails, Kafka or the database, is answered in one way: the connection is dropped, and after a pause that
 * doubles up to {@link #LONGEST_PAUSE} reading starts again from the offsets that the database holds. So nothing is
 * skipped, and nothing counts twice.
 */
@Component
class AlertFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int POLLS_BETWEEN_REFRESHES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final FeedSettings settings;
    private final Map<String, FeedTopic<?>> topics;
    private final FeedOffsets offsets;
    private final FeedStore store;
    private final FeedState state;
    private volatile Optional<Thread> thread = Optional.empty();
    private Duration pause = FIRST_PAUSE;

    AlertFeed(FeedSettings settings, List<FeedTopic<?>> topics, FeedOffsets offsets, FeedStore store, FeedState state) {
        this.settings = settings;
        this.topics = topics.stream()
                .collect(Collectors.toMap(topic -> settings.topicPrefix() + topic.name(), Function.identity()));
        this.offsets = offsets;
        this.store = store;
        this.state = state;
    }

    @Override
    public void start() {
        Thread reader = new Thread(this::readUntilStopped, "alert-feed");
        thread = Optional.of(reader);
        reader.start();
    }

    @Override
    public void stop() {
        thread.ifPresent(reader -> {
            thread = Optional.empty();
            reader.interrupt();
            try {
                reader.join(PATIENCE_AT_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }

    private void readUntilStopped() {
        while (isRunning()) {
            try (FeedConnection connection =
                    new FeedConnection(settings.bootstrapServers(), topics.keySet(), offsets)) {
                read(connection);
            } catch (RuntimeException e) {
                waitBeforeRetry(e);
            }
        }
    }

    private void read(FeedConnection connection) {
        while (isRunning()) {
            connection.refresh();
            if (!state.isConnected()) {
                LOG.info("reading alerts from {}", settings.bootstrapServers());
            }
            state.connected();
            pause = FIRST_PAUSE;
            for (int poll = 0; poll < POLLS_BETWEEN_REFRESHES && isRunning(); poll++) {
                store(connection, connection.poll(POLL));
                state.lags(connection.lags());
            }
        }
    }

    private void store(FeedConnection connection, ConsumerRecords<String, byte[]> records) {
        for (TopicPartition place : records.partitions()) {
            FeedTopic<?> topic = Optional.ofNullable(topics.get(place.topic())).orElseThrow();
            List<FeedMessage> messages =
                    records.records(place).stream().map(FeedMessage::of).toList();
            store.store(topic, connection.partition(place), messages);
        }
    }

    private void waitBeforeRetry(RuntimeException cause) {
        if (!isRunning()) {
            return;
        }
        state.lost();
        LOG.warn("alerts are not being read, next try in {} ms: {}", pause.toMillis(), summary(cause));
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static String summary(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
