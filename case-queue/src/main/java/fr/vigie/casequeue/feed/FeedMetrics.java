package fr.vigie.casequeue.feed;

import fr.vigie.casequeue.metric.Sampled;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came from Kafka, in numbers: messages by topic and by what became of them, and how many wait. They are counted in the
 * database, in the transaction that uses them: a restart loses none.
 */
@Component
class FeedMetrics implements MeterBinder {
    private final List<FeedTopic<?>> topics;
    private final FeedSettings settings;
    private final FeedState state;
    private final JdbcClient database;
    private final Sampled<Map<String, FeedCounts>> counts;

    FeedMetrics(
            List<FeedTopic<?>> topics,
            FeedSettings settings,
            FeedState state,
            JdbcClient database,
            Sampled.Every every) {
        this.topics = topics;
        this.settings = settings;
        this.state = state;
        this.database = database;
        this.counts = every.sample(this::read);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vigie.feed.connected", () -> state.isConnected() ? 1 : 0)
                .description("1 while Kafka and PostgreSQL both answer the feed")
                .register(registry);
        for (FeedTopic<?> topic : topics) {
            String name = settings.topicPrefix() + topic.name();
            counter(registry, name, "used", FeedCounts::used);
            counter(registry, name, "duplicate", FeedCounts::duplicates);
            counter(registry, name, "rejected", FeedCounts::rejected);
            Gauge.builder(
                            "vigie.feed.lag",
                            () -> state.lag(name).map(Long::doubleValue).orElse(Double.NaN))
                    .description("Messages that wait to be read; NaN while the feed is not connected")
                    .tag("topic", name)
                    .register(registry);
        }
    }

    private void counter(MeterRegistry registry, String topic, String result, ToLongFunction<FeedCounts> part) {
        FunctionCounter.builder(
                        "vigie.feed.messages",
                        counts,
                        all -> all.number(map -> part.applyAsLong(map.getOrDefault(topic, FeedCounts.NONE))))
                .description("Messages read, by what became of them; their sum is all that were read")
                .tags("topic", topic, "result", result)
                .register(registry);
    }

    private Map<String, FeedCounts> read() {
        Map<String, FeedCounts> byTopic = new HashMap<>();
        database.sql("select topic, sum(used), sum(duplicates), sum(rejected) from feed_offset group by topic")
                .query((row, i) ->
                        byTopic.put(row.getString(1), new FeedCounts(row.getLong(2), row.getLong(3), row.getLong(4))))
                .list();
        return byTopic;
    }
}
