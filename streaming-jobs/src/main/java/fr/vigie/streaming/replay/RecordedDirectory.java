package fr.vigie.streaming.replay;

import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A directory of recorded streams, read once from end to end before anything is used: a damaged file stops the run before
 * it starts, a file that is not in the order of its days is put in order in a scratch copy, and the days are known.
 *
 * @param streams the streams found
 * @param days days on which records lie, those of errors left out
 */
record RecordedDirectory(List<RecordedStream> streams, TreeSet<LocalDate> days) {
    private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz", ".jsonl.zst");

    /**
     * Reads a directory.
     *
     * @throws IOException with one clear line where it is missing, holds no stream, or holds a damaged file
     */
    static RecordedDirectory read(Path directory, Path scratch) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException(directory + ": no such directory; name the one that holds the recorded streams");
        }
        List<RecordedStream> found = new ArrayList<>();
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        for (Stream stream : Stream.values()) {
            Optional<Path> file = file(directory, stream);
            if (file.isPresent()) {
                found.add(scan(stream, file.get(), scratch, days));
            }
        }
        if (found.isEmpty()) {
            throw new IOException(directory + ": holds none of the streams of the contract (billing-lines.jsonl,"
                    + " card-uses.jsonl.gz…); nothing to replay");
        }
        return new RecordedDirectory(List.copyOf(found), longestRun(days));
    }

    private static Optional<Path> file(Path directory, Stream stream) throws IOException {
        List<Path> files = ENDINGS.stream()
                .map(ending -> directory.resolve(stream.fileName() + ending))
                .filter(Files::isRegularFile)
                .toList();
        if (files.size() > 1) {
            throw new IOException(files.get(0) + " and " + files.get(1) + ": the same stream twice; keep one of them");
        }
        return files.stream().findFirst();
    }

    private static RecordedStream scan(Stream stream, Path file, Path scratch, TreeMap<LocalDate, Long> days)
            throws IOException {
        long lines = 0;
        long late = 0;
        boolean ordered = true;
        LocalDate latest = LocalDate.MIN;
        try (JsonLinesReader in = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = in.next(); line.isPresent(); line = in.next()) {
                lines++;
                Optional<LocalDate> found = EventDay.of(stream, line.get());
                if (found.isEmpty()) {
                    continue;
                }
                LocalDate day = found.get();
                days.merge(day, 1L, Long::sum);
                if (day.isBefore(latest)) {
                    late++;
                } else if (!isFarOff(day, latest)) {
                    latest = day;
                } else {
                    ordered = false;
                }
            }
        }
        return late == 0 && ordered
                ? new RecordedStream(stream, file.toString(), false, lines, 0)
                : new RecordedStream(stream, DaySort.copy(stream, file, scratch).toString(), true, lines, late);
    }

    // A date that leaps by more than a year is an error in its record: what follows it is not late for that.
    private static boolean isFarOff(LocalDate day, LocalDate latest) {
        return !latest.equals(LocalDate.MIN) && day.isAfter(latest.plusYears(1));
    }

    /**
     * The days of the run: of the stretches of days without a gap of more than a year, the one that holds most lines. What
     * lies elsewhere bears a wrong date and is refused for it.
     */
    private static TreeSet<LocalDate> longestRun(TreeMap<LocalDate, Long> days) {
        TreeSet<LocalDate> longest = new TreeSet<>();
        TreeSet<LocalDate> current = new TreeSet<>();
        long most = 0;
        long lines = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            if (!current.isEmpty() && day.getKey().isAfter(current.last().plusYears(1))) {
                current = new TreeSet<>();
                lines = 0;
            }
            current.add(day.getKey());
            lines += day.getValue();
            if (lines > most) {
                most = lines;
                longest = current;
            }
        }
        return longest;
    }

    /** The streams that are delivered. */
    Set<Stream> delivered() {
        Set<Stream> delivered = EnumSet.noneOf(Stream.class);
        streams.forEach(recorded -> delivered.add(recorded.stream()));
        return delivered;
    }

    /** Lines in all. */
    long lines() {
        return streams.stream().mapToLong(RecordedStream::lines).sum();
    }
}
