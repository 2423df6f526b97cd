package fr.vigie.casequeue.feed;

import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that could not be used, kept with their place and the reason. */
@Component
class RejectedMessages {
    private static final Logger LOG = LoggerFactory.getLogger(RejectedMessages.class);

    private final JdbcClient database;

    RejectedMessages(JdbcClient database) {
        this.database = database;
    }

    void add(FeedPartition partition, FeedMessage message, String reason) {
        // The reason and the bytes may hold personal data: they go to the table, never to the log.
        LOG.warn("message rejected at {}", partition.at(message.offset()));
        database.sql(
                        """
                        insert into rejected_message
                          (topic_id, partition, record_offset, place, reason, message_at, raw)
                        values (:topicId, :partition, :offset, :place, :reason, :messageAt, :raw)
                        on conflict do nothing""")
                .param("topicId", partition.topicId().toString())
                .param("partition", partition.place().partition())
                .param("offset", message.offset())
                .param("place", partition.at(message.offset()))
                .param("reason", reason.replace("\0", "\\0"))
                .param("messageAt", message.at().atOffset(ZoneOffset.UTC))
                .param("raw", message.value().orElse(null))
                .update();
    }
}
