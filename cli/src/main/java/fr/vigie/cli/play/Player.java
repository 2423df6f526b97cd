package fr.vigie.cli.play;

import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Plays recorded days into Kafka: the records of a day, and once the broker has acknowledged them all, the close of that
 * day for each stream delivered. Days without a record are closed like the others.
 */
public final class Player {
    private static final String DAY_CLOSES = "vigie.day-closes";
    private static final String REJECTS = "vigie.rejects";

    private final Producer<byte[], byte[]> producer;
    private final PlaySettings settings;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long records;

    /** A player onto a producer, which it does not close. */
    public Player(Producer<byte[], byte[]> producer, PlaySettings settings) {
        this.producer = producer;
        this.settings = settings;
    }

    /**
     * Plays days to their end, or to the day the settings name.
     *
     * @throws WorkFailed if the broker does not take a record
     */
    public PlayResult play(PreparedDays days, PlayListener listener)
            throws IOException, WorkFailed, InterruptedException {
        LocalDate last =
                settings.until().filter(day -> day.isBefore(days.last())).orElse(days.last());
        List<Reject> rejects = days.rejects();
        rejects.forEach(this::sendReject);
        send(days.start());
        Pace pace = new Pace(settings, ParisDay.closeMillis(days.first().minusDays(1)));
        long count = ChronoUnit.DAYS.between(days.first(), last) + 1;
        for (long i = 0; i < count; i++) {
            LocalDate day = days.first().plusDays(i);
            send(inPlayOrder(days.of(day), day), pace, ParisDay.closeMillis(day));
            close(days.streams(), day);
            listener.closed(day, records, (double) (i + 1) / count);
        }
        return new PlayResult(records, rejects.size(), last);
    }

    private List<Message> inPlayOrder(List<Message> messages, LocalDate day) {
        messages.sort(Message.AS_IT_CAME);
        settings.shuffleWithinDaySeed()
                .ifPresent(seed -> Collections.shuffle(messages, new Random(seed * 31 + day.toEpochDay())));
        return messages;
    }

    private void send(List<Message> messages) throws WorkFailed {
        messages.forEach(this::send);
        acknowledged();
        records += messages.size();
    }

    /** Sends a day's messages, each at its turn; what is dated beyond the day by mistake comes at its close. */
    private void send(List<Message> messages, Pace pace, long closeMillis) throws WorkFailed, InterruptedException {
        for (Message message : messages) {
            pace.awaitRecord(Math.min(message.millis(), closeMillis));
            send(message);
        }
        pace.await(closeMillis);
        acknowledged();
        records += messages.size();
    }

    private void send(Message message) {
        send(message.stream().topic(), message.key(), message.value());
    }

    private void close(List<Stream> streams, LocalDate day) throws WorkFailed {
        for (Stream stream : streams) {
            send(DAY_CLOSES, stream.fileName(), RecordBinary.encode(new DayClose(stream.fileName(), day)));
        }
        acknowledged();
    }

    private void sendReject(Reject reject) {
        send(REJECTS, reject.getSource(), RecordBinary.encode(reject));
    }

    private void send(String topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value), (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    private void acknowledged() throws WorkFailed {
        producer.flush();
        Exception problem = failure.get();
        if (problem != null) {
            throw new WorkFailed(
                    "Kafka did not take a record (" + problem.getMessage() + "); is the broker up?", problem);
        }
    }
}
