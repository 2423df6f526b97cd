package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.background.BackgroundThread;
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
import org.springframework.stereotype.Component;

/**
 * The thread that reads the topics into PostgreSQL for as long as the application runs.
 *
 * <p>Whatever fails, Kafka or the database, is answered in one way: the connection is dropped, and after a pause that
 * doubles up to {@link #LONGEST_PAUSE} reading starts again from the offsets that the database holds. So nothing is
 * skipped, and nothing counts twice.
 */
@Component
class AlertFeed extends BackgroundThread {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int POLLS_BETWEEN_REFRESHES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final FeedSettings settings;
    private final Map<String, FeedTopic<?>> topics;
    private final FeedOffsets offsets;
    private final FeedStore store;
    private final FeedState state;
    private Duration pause = FIRST_PAUSE;

    AlertFeed(FeedSettings settings, List<FeedTopic<?>> topics, FeedOffsets offsets, FeedStore store, FeedState state) {
        super("alert-feed");
        this.settings = settings;
        this.topics = topics.stream()
                .collect(Collectors.toMap(topic -> settings.topicPrefix() + topic.name(), Function.identity()));
        this.offsets = offsets;
        this.store = store;
        this.state = state;
    }

    @Override
    protected void workUntilStopped() {
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
        pause(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
