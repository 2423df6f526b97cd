package fr.vigie.casequeue.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how the feed stands. */
@Component
public class FeedReporter {
    private final FeedState state;
    private final FeedSettings settings;
    private final JdbcClient database;

    FeedReporter(FeedState state, FeedSettings settings, JdbcClient database) {
        this.state = state;
        this.settings = settings;
        this.database = database;
    }

    /** The state of the feed at this moment. */
    public FeedReport report() {
        return new FeedReport(
                state.isConnected(),
                lastAlertAt(),
                closedThrough(),
                database.sql("select count(*) from rejected_message")
                        .query(Long.class)
                        .single(),
                database.sql("select topic, partition, next_offset from feed_offset order by topic, partition")
                        .query((row, i) -> new FeedReport.Position(row.getString(1), row.getInt(2), row.getLong(3)))
                        .list());
    }

    private Optional<Instant> lastAlertAt() {
        return database.sql("select last_message_at from feed_offset where topic = :topic order by 1 desc limit 1")
                .param("topic", settings.topicPrefix() + "alerts")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<LocalDate> closedThrough() {
        return database.sql("select closed_through from closed_day order by 1 limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
