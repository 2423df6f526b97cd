package fr.vigie.sample.output;

import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The records of a world on their way to its files: each waits for the day it bears, then is written in order of event
 * time, ties by id.
 *
 * <p>Holds only what is still to come (late lines, planned payments); what lies beyond the last day is dropped.
 */
public final class Outbox implements AutoCloseable {
    /** How far the days played may be ahead of those written. */
    private static final int DAYS_AHEAD = 3;

    private final LocalDate lastDay;
    private final Map<Stream, JsonLinesWriter> files = new EnumMap<>(Stream.class);
    private final Map<Stream, long[]> counts = new EnumMap<>(Stream.class);
    private final TreeMap<LocalDate, DayBucket> days = new TreeMap<>();
    private final Background lines = new Background("billing-lines-writer", DAYS_AHEAD);
    private final Background others = new Background("other-streams-writer", DAYS_AHEAD * Stream.values().length);
    private LocalDate nextDay;

    /** Opens one file per stream in a folder that exists. */
    public Outbox(Path folder, Compression compression, LocalDate firstDay, LocalDate lastDay, List<Stream> streams)
            throws IOException {
        this.lastDay = lastDay;
        this.nextDay = firstDay;
        for (Stream stream : streams) {
            String name = stream.fileName() + ".jsonl" + compression.suffix();
            files.put(stream, new JsonLinesWriter(folder.resolve(name)));
            counts.put(stream, new long[1]);
        }
    }

    /** Takes a record of an event stream; its day must not be written yet. */
    public void put(Stream stream, SpecificRecordBase record) {
        Instant at = stream.eventTime(record).orElseThrow();
        LocalDate day = ParisDay.of(at);
        if (day.isBefore(nextDay)) {
            throw new IllegalStateException(stream + " " + stream.id(record) + " comes too late for " + day);
        }
        if (!day.isAfter(lastDay)) {
            days.computeIfAbsent(day, key -> new DayBucket()).add(stream, at.toEpochMilli(), record);
        }
    }

    /** Writes a reference or a coverage record at once, in the order given. */
    public void putReference(Stream stream, SpecificRecordBase record) {
        write(stream, List.of(new DayBucket.Timed(0, stream.id(record), record)));
    }

    /** Writes everything up to the end of a day. */
    public void close(LocalDate day) {
        nextDay = day.plusDays(1);
        while (!days.isEmpty() && days.firstKey().isBefore(nextDay)) {
            DayBucket bucket = days.pollFirstEntry().getValue();
            bucket.handOver((stream, sorted) -> writer(stream).run(() -> write(stream, sorted.get())));
        }
    }

    /** Half of what is written is billing lines: they have a core of their own. */
    private Background writer(Stream stream) {
        return stream == Stream.BILLING_LINES ? lines : others;
    }

    /** Records written so far, by stream; complete once closed. */
    public Map<Stream, Long> counts() {
        Map<Stream, Long> result = new EnumMap<>(Stream.class);
        counts.forEach((stream, count) -> result.put(stream, count[0]));
        return result;
    }

    private void write(Stream stream, List<DayBucket.Timed> records) {
        JsonLinesWriter file = files.get(stream);
        if (file == null) {
            throw new IllegalArgumentException(stream + " is not a stream of this world");
        }
        try {
            for (DayBucket.Timed timed : records) {
                file.write(timed.record());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + stream.fileName() + ": " + e.getMessage(), e);
        }
        counts.computeIfAbsent(stream, key -> new long[1])[0] += records.size();
    }

    @Override
    public void close() throws IOException {
        try (lines;
                others) {
            // Both write what still waits.
        }
        List<JsonLinesWriter> open = new ArrayList<>(files.values());
        for (JsonLinesWriter file : open) {
            file.close();
        }
    }
}
