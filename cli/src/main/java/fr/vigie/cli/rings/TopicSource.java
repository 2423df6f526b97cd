package fr.vigie.cli.rings;

import fr.vigie.cli.topic.TopicReader;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.stream.Validation;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.live.Topics;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The input topics. What cannot be used is counted; the job writes it to its topic of rejects. */
public final class TopicSource implements RecordSource {
    private final TopicReader reader;
    private final Set<Stream> delivered;
    private final BiConsumer<Stream, Long> progress;

    private TopicSource(TopicReader reader, Set<Stream> delivered, BiConsumer<Stream, Long> progress) {
        this.reader = reader;
        this.delivered = delivered;
        this.progress = progress;
    }

    /**
     * The topics of some brokers.
     *
     * @param progress told the stream that is read, and how many records of it were
     * @throws IOException if no broker answers
     */
    public static TopicSource of(KafkaAccess kafka, BiConsumer<Stream, Long> progress)
            throws IOException, InterruptedException {
        Set<Stream> delivered = EnumSet.noneOf(Stream.class);
        delivered.addAll(Topics.delivered(kafka).keySet());
        return new TopicSource(new TopicReader(kafka), delivered, progress);
    }

    @Override
    public Set<Stream> delivered() {
        return delivered;
    }

    @Override
    public void read(Set<Stream> wanted, Taker taker) throws IOException {
        for (Stream stream : EnumSet.copyOf(wanted)) {
            long[] count = new long[1];
            reader.read(stream.topic(), message -> {
                if (!Topics.isCloseMarker(message)) {
                    take(stream, message, taker);
                    progress.accept(stream, ++count[0]);
                }
            });
        }
    }

    private static void take(Stream stream, ConsumerRecord<byte[], byte[]> message, Taker taker) {
        SpecificRecordBase record;
        try {
            record = RecordBinary.decode(stream.schema(), message.value() == null ? new byte[0] : message.value());
            Validation.check(stream, record);
        } catch (BadRecord bad) {
            taker.reject(stream);
            return;
        }
        taker.record(stream, record);
    }
}
