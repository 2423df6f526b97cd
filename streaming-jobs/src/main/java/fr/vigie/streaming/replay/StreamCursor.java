package fr.vigie.streaming.replay;

import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Reads one stream day by day: one reader's share of its lines, those whose number falls to it. */
final class StreamCursor implements AutoCloseable {
    private final RecordedStream recorded;
    private final int share;
    private final int shares;
    private final LocalDate lastDay;
    private final Lines lines;
    private LocalDate day = LocalDate.MIN;
    private Optional<RawLine> next = Optional.empty();

    StreamCursor(RecordedStream recorded, int share, int shares, LocalDate lastDay) throws IOException {
        this.recorded = recorded;
        this.share = share;
        this.shares = shares;
        this.lastDay = lastDay;
        this.lines = recorded.copied() ? new CopiedLines(recorded) : new FileLines(recorded);
        advance();
    }

    RecordedStream recorded() {
        return recorded;
    }

    /** The next line, if its day is not after the given one. */
    Optional<RawLine> takeUpTo(LocalDate last) throws IOException {
        if (next.isEmpty() || day.isAfter(last)) {
            return Optional.empty();
        }
        RawLine taken = new RawLine(
                next.get().number(),
                Arrays.copyOf(next.get().bytes(), next.get().length()),
                next.get().length());
        advance();
        return Optional.of(taken);
    }

    private void advance() throws IOException {
        do {
            next = lines.next();
        } while (next.isPresent() && next.get().number() % shares != share);
        if (next.isPresent()) {
            LocalDate found = EventDay.of(recorded.stream(), next.get()).orElse(day);
            // A date more than a year beyond the run is an error: the line is handed over to be refused.
            day = found.isAfter(lastDay.plusYears(1)) ? day : found;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private interface Lines extends AutoCloseable {
        Optional<RawLine> next() throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final class FileLines implements Lines {
        private final JsonLinesReader in;

        FileLines(RecordedStream recorded) throws IOException {
            in = new JsonLinesReader(recorded.path());
        }

        @Override
        public Optional<RawLine> next() throws IOException {
            return in.next();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class CopiedLines implements Lines {
        private final DataInputStream in;

        CopiedLines(RecordedStream recorded) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(recorded.path()), 1 << 16));
        }

        @Override
        public Optional<RawLine> next() throws IOException {
            long number;
            try {
                number = in.readLong();
            } catch (EOFException end) {
                return Optional.empty();
            }
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return Optional.of(new RawLine(number, bytes, bytes.length));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
