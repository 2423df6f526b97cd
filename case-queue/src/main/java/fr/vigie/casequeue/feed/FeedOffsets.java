package fr.vigie.casequeue.feed;

import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each partition has been read, kept beside the rows that were read from it. */
@Component
class FeedOffsets {
    private final JdbcClient database;

    FeedOffsets(JdbcClient database) {
        this.database = database;
    }

    /** The first offset not yet read; absent for a partition never read. */
    OptionalLong next(FeedPartition partition) {
        return database.sql("select next_offset from feed_offset where topic_id = :topicId and partition = :partition")
                .param("topicId", partition.topicId().toString())
                .param("partition", partition.place().partition())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Notes that a partition has been read up to and including a message, and what became of the messages since the last time. */
    void advance(FeedPartition partition, FeedMessage last, FeedCounts counts) {
        database.sql(
                        """
                        insert into feed_offset (topic_id, partition, topic, next_offset, last_message_at, used, duplicates,
                          rejected)
                        values (:topicId, :partition, :topic, :nextOffset, :lastMessageAt, :used, :duplicates, :rejected)
                        on conflict (topic_id, partition) do update
                        set next_offset = excluded.next_offset, last_message_at = excluded.last_message_at,
                          used = feed_offset.used + excluded.used,
                          duplicates = feed_offset.duplicates + excluded.duplicates,
                          rejected = feed_offset.rejected + excluded.rejected""")
                .param("used", counts.used())
                .param("duplicates", counts.duplicates())
                .param("rejected", counts.rejected())
                .param("topicId", partition.topicId().toString())
                .param("partition", partition.place().partition())
                .param("topic", partition.place().topic())
                .param("nextOffset", last.offset() + 1)
                .param("lastMessageAt", last.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
