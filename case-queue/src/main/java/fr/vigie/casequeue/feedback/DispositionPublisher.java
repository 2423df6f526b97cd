package fr.vigie.casequeue.feedback;

import fr.vigie.casequeue.background.BackgroundThread;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.feed.FeedSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends conclusions to Kafka, each exactly once: in transactions of the one writer of the topic. Whatever fails, it begins again by
 * reading which of them the topic holds: what was sent just before is not sent again.
 */
@Component
public class DispositionPublisher extends BackgroundThread {
    private static final Logger LOG = LoggerFactory.getLogger(DispositionPublisher.class);
    private static final String TOPIC = "dispositions";
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final FeedSettings settings;
    private final Outbox outbox;
    private final ClosedDispositions closes;
    private final CaseClock clock;

    DispositionPublisher(FeedSettings settings, Outbox outbox, ClosedDispositions closes, CaseClock clock) {
        super("dispositions");
        this.settings = settings;
        this.outbox = outbox;
        this.closes = closes;
        this.clock = clock;
    }

    @Override
    protected void workUntilStopped() {
        while (isRunning()) {
            try {
                if (outbox.isEmpty()) {
                    // Nothing was ever concluded: no topic is made, for which the jobs would have to wait.
                    pause(PAUSE);
                } else {
                    publish();
                }
            } catch (RuntimeException e) {
                if (isRunning()) {
                    LOG.warn(
                            "dispositions are not being sent, next try in {} ms: {}",
                            PAUSE_AFTER_FAILURE.toMillis(),
                            summary(e));
                    pause(PAUSE_AFTER_FAILURE);
                }
            }
        }
    }

    /** @throws KafkaException if Kafka does not answer, or another queue has taken the topic over */
    private void publish() {
        try (DispositionTopic topic =
                new DispositionTopic(settings.bootstrapServers(), settings.topicPrefix() + TOPIC)) {
            meet(topic);
            while (isRunning()) {
                List<Outbox.Waiting> waiting = outbox.waiting(AT_ONCE);
                if (waiting.isEmpty()) {
                    closes.tell(clock.today().minusDays(1));
                    pause(PAUSE);
                } else {
                    topic.send(waiting);
                    waiting.forEach(one -> outbox.sent(one.dispositionId()));
                }
            }
        }
    }

    /** What the topic holds has been sent; what of it is unknown here was reached after the backup that this database is. */
    private void meet(DispositionTopic topic) {
        AtomicInteger unknown = new AtomicInteger();
        topic.held(id -> {
            outbox.sent(id);
            if (!outbox.knows(id)) {
                unknown.incrementAndGet();
            }
        });
        if (unknown.get() > 0) {
            LOG.warn(
                    "the topic of dispositions holds {} that are not in this database: if it was restored from a backup,"
                            + " they were concluded after it and are to be entered again",
                    unknown.get());
        }
    }
}
