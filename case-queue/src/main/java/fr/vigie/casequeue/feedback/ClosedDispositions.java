package fr.vigie.casequeue.feedback;

import fr.vigie.casequeue.feed.FeedSettings;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells on the topic of day closes through which day all conclusions have been sent, as every connector does for its stream:
 * without it the jobs would wait for ever.
 */
@Component
class ClosedDispositions {
    private static final String STREAM = "dispositions";
    private static final int TIMEOUT_MILLIS = 5_000;

    private final FeedSettings settings;
    private final Outbox outbox;
    private final JdbcClient database;
    private Optional<LocalDate> told = Optional.empty();

    ClosedDispositions(FeedSettings settings, Outbox outbox, JdbcClient database) {
        this.settings = settings;
        this.outbox = outbox;
        this.database = database;
    }

    /** Tells that a day is closed, if that is new and nothing of it waits. */
    void tell(LocalDate day) {
        LocalDate last = told.or(this::stored).orElse(LocalDate.MIN);
        if (!day.isAfter(last) || outbox.waitsUntil(ParisDay.close(day))) {
            return;
        }
        send(new DayClose(STREAM, day));
        told = Optional.of(day);
    }

    private Optional<LocalDate> stored() {
        return database.sql("select closed_through from closed_day where stream = :stream")
                .param("stream", STREAM)
                .query(LocalDate.class)
                .optional();
    }

    private void send(DayClose close) {
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        // Conclusions must not wait for a close that does not get through.
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        2 * TIMEOUT_MILLIS),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            settings.topicPrefix() + "day-closes", STREAM, RecordBinary.encode(close)))
                    .get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the close of a day of dispositions was not sent", e.getCause());
        }
    }
}
