package fr.vigie.streaming.replay;

import fr.vigie.streaming.envelope.Envelope;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.InstantiationUtil;

/**
 * Recorded streams as a bounded source. Every reader goes through all streams day by day and takes its share of the lines,
 * so that parsing is shared out, every reader knows when a day is over, and nothing has to be agreed between them.
 *
 * <p>Bounded and without checkpoints: a replay that fails is run again.
 */
final class ReplaySource implements Source<Envelope, ReplaySource.Share, ReplaySource.Nothing> {
    private static final long serialVersionUID = 1L;

    private final List<RecordedStream> streams;
    private final List<LocalDate> days;

    /**
     * @param streams the streams
     * @param days the days to close, in order
     */
    ReplaySource(List<RecordedStream> streams, Collection<LocalDate> days) {
        this.streams = List.copyOf(streams);
        this.days = List.copyOf(days);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SplitEnumerator<Share, Nothing> createEnumerator(SplitEnumeratorContext<Share> context) {
        return new ShareEnumerator(context);
    }

    @Override
    public SplitEnumerator<Share, Nothing> restoreEnumerator(SplitEnumeratorContext<Share> context, Nothing state) {
        return new ShareEnumerator(context);
    }

    @Override
    public SourceReader<Envelope, Share> createReader(SourceReaderContext context) {
        return new ReplayReader(streams, days);
    }

    @Override
    public SimpleVersionedSerializer<Share> getSplitSerializer() {
        return new JavaForm<>();
    }

    @Override
    public SimpleVersionedSerializer<Nothing> getEnumeratorCheckpointSerializer() {
        return new JavaForm<>();
    }

    /**
     * The lines that fall to one reader: those whose number modulo {@code of} is {@code index}.
     *
     * @param index from 0
     * @param of readers in all
     */
    record Share(int index, int of) implements SourceSplit, Serializable {
        @Override
        public String splitId() {
            return index + "/" + of;
        }
    }

    /** The enumerator has no state. */
    record Nothing() implements Serializable {}

    /** Both are two numbers at most and never outlive the run: their Java form does. */
    private static final class JavaForm<T extends Serializable> implements SimpleVersionedSerializer<T> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(T value) throws IOException {
            return InstantiationUtil.serializeObject(value);
        }

        @Override
        public T deserialize(int version, byte[] bytes) throws IOException {
            try {
                return InstantiationUtil.deserializeObject(bytes, Share.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IOException(e);
            }
        }
    }
}
