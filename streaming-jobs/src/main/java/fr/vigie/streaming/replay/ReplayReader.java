package fr.vigie.streaming.replay;

import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.replay.ReplaySource.Share;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/** Emits a share of every stream, day by day, each day followed by its close; references come first. */
final class ReplayReader implements SourceReader<Envelope, Share> {
    private final List<RecordedStream> streams;
    private final List<LocalDate> days;
    private final long opening;
    private final List<StreamCursor> cursors = new ArrayList<>();
    private final CompletableFuture<Void> assigned = new CompletableFuture<>();
    private int day;
    private int cursor;

    ReplayReader(List<RecordedStream> streams, List<LocalDate> days) {
        this.streams = streams;
        this.days = days;
        this.opening = ParisDay.closeMillis(days.get(0).minusDays(1));
    }

    @Override
    public void start() {
        // The share comes when the enumerator has seen the reader.
    }

    @Override
    public void addSplits(List<Share> shares) {
        for (Share share : shares) {
            for (RecordedStream stream : streams) {
                try {
                    cursors.add(new StreamCursor(stream, share.index(), share.of(), days.get(days.size() - 1)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Envelope> output) throws Exception {
        if (!assigned.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (day == days.size()) {
            return InputStatus.END_OF_INPUT;
        }
        if (cursor < cursors.size()) {
            emitLine(output);
        } else {
            emitClose(output);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private void emitLine(ReaderOutput<Envelope> output) throws Exception {
        StreamCursor stream = cursors.get(cursor);
        Optional<RawLine> line = stream.takeUpTo(days.get(day));
        if (line.isEmpty()) {
            cursor++;
        } else {
            output.collect(Envelope.of(
                    stream.recorded().stream(),
                    opening,
                    -1,
                    line.get().number(),
                    "",
                    line.get().bytes()));
        }
    }

    private void emitClose(ReaderOutput<Envelope> output) {
        long close = ParisDay.closeMillis(days.get(day));
        for (RecordedStream recorded : streams) {
            output.collect(Envelope.dayClose(recorded.stream(), -1, -1, close));
        }
        day++;
        cursor = 0;
    }

    @Override
    public List<Share> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return assigned;
    }

    @Override
    public void notifyNoMoreSplits() {
        // The last word of the enumerator: a reader that had ended before it would not be there to hear it.
        assigned.complete(null);
    }

    @Override
    public void close() throws Exception {
        for (StreamCursor stream : cursors) {
            stream.close();
        }
    }
}
