package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.feed.FeedSettings;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes what was asked for, one after the other, in the background. */
@Component
class ExtractionWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final FeedSettings settings;
    private final Extractions extractions;
    private final MessageSource messages;
    private volatile Optional<Thread> thread = Optional.empty();

    ExtractionWorker(FeedSettings settings, Extractions extractions, MessageSource messages) {
        this.settings = settings;
        this.extractions = extractions;
        this.messages = messages;
    }

    @Override
    public void start() {
        Thread worker = new Thread(this::workUntilStopped, "extractions");
        thread = Optional.of(worker);
        worker.start();
    }

    @Override
    public void stop() {
        thread.ifPresent(worker -> {
            thread = Optional.empty();
            worker.interrupt();
            try {
                worker.join(PATIENCE_AT_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }

    private void workUntilStopped() {
        boolean tidy = false;
        while (isRunning()) {
            try {
                if (!tidy) {
                    extractions.tidy();
                    tidy = true;
                }
                Optional<Extraction> next = extractions.next();
                if (next.isPresent()) {
                    make(next.get());
                } else {
                    Thread.sleep(PAUSE.toMillis());
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                // The database was lost, perhaps in the middle of one: it is told so once the database is back.
                tidy = false;
                LOG.warn("extractions wait: {}", e.getClass().getSimpleName());
                rest();
            }
        }
    }

    /** What fails is told to whoever asked; an application that stops leaves it to the next start to tell. */
    private void make(Extraction asked) {
        try {
            String topic = settings.topicPrefix() + asked.source().stream().fileName();
            ExtractedTable table = new ExtractedTable(asked, this::column);
            try (TopicScan scan = new TopicScan(settings.bootstrapServers())) {
                if (!scan.exists(topic)) {
                    extractions.failed(asked.extractionId(), "Le flux " + topic + " n’est pas livré à Vigie.");
                } else if (scan.read(
                        topic,
                        message -> add(table, asked, message),
                        (read, total) -> extractions.progress(asked.extractionId(), read, total),
                        this::isRunning)) {
                    extractions.done(asked.extractionId(), table);
                } else if (isRunning()) {
                    extractions.failed(
                            asked.extractionId(),
                            "Plus de " + ExtractedTable.MOST_ROWS + " lignes : réduisez la période.");
                }
            }
        } catch (KafkaException e) {
            if (isRunning()) {
                LOG.warn("an extraction failed: {}", e.getClass().getSimpleName());
                extractions.failed(asked.extractionId(), "Kafka ne répond pas : redemandez-la plus tard.");
            }
        }
    }

    private static boolean add(ExtractedTable table, Extraction asked, ConsumerRecord<byte[], byte[]> message) {
        try {
            return table.add(RecordBinary.decode(asked.source().stream(), message.value()));
        } catch (BadRecord | RuntimeException unreadable) {
            table.addUnreadable();
            return true;
        }
    }

    private String column(String field) {
        return messages.getMessage("column." + field, new Object[0], Locale.FRENCH);
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
