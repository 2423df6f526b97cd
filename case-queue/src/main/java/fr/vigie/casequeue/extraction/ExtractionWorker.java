package fr.vigie.casequeue.extraction;

import fr.vigie.casequeue.background.BackgroundThread;
import fr.vigie.casequeue.feed.FeedSettings;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes what was asked for, one after the other, in the background. */
@Component
class ExtractionWorker extends BackgroundThread {
    private static final Logger LOG = LoggerFactory.getLogger(ExtractionWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FeedSettings settings;
    private final Extractions extractions;
    private final MessageSource messages;

    ExtractionWorker(FeedSettings settings, Extractions extractions, MessageSource messages) {
        super("extractions");
        this.settings = settings;
        this.extractions = extractions;
        this.messages = messages;
    }

    @Override
    protected void workUntilStopped() {
        while (isRunning()) {
            try {
                // Nothing is running here: what is said to be was left by a stop, or for want of the database.
                extractions.tidy();
                Optional<Extraction> next = extractions.next();
                if (next.isPresent()) {
                    make(next.get());
                } else {
                    pause(PAUSE);
                }
            } catch (RuntimeException e) {
                LOG.warn("extractions wait: {}", summary(e));
                pause(PAUSE);
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
                LOG.warn("an extraction failed: {}", summary(e));
                extractions.failed(asked.extractionId(), "Kafka ne répond pas : redemandez-la plus tard.");
            }
        }
    }

    private static boolean add(ExtractedTable table, Extraction asked, ConsumerRecord<byte[], byte[]> message) {
        Optional<SpecificRecordBase> record = decode(asked.source(), message);
        if (record.isEmpty()) {
            table.addUnreadable();
        }
        return record.map(table::add).orElse(true);
    }

    private static Optional<SpecificRecordBase> decode(Source source, ConsumerRecord<byte[], byte[]> message) {
        try {
            return message.value() == null
                    ? Optional.empty()
                    : Optional.of(RecordBinary.decode(source.stream(), message.value()));
        } catch (BadRecord unreadable) {
            return Optional.empty();
        }
    }

    private String column(String field) {
        return messages.getMessage("column." + field, new Object[0], Locale.FRENCH);
    }
}
