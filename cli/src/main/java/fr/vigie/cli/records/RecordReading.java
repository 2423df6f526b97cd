package fr.vigie.cli.records;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.stream.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads recorded streams, file after file; keeps count of what it has read. */
public final class RecordReading {
    private final RecordParser parser = new RecordParser();
    private final boolean validating;
    private final RecordHandler handler;
    private final Runnable eachLine;
    private final long totalBytes;
    private long doneBytes;
    private long lines;

    private RecordReading(
            RecordedStreams streams, boolean validating, RecordHandler handler, ReadingProgress progress) {
        this.validating = validating;
        this.handler = handler;
        this.totalBytes = Math.max(1, streams.bytes());
        this.eachLine = () -> progress.at(lines, Math.min(1.0, (double) doneBytes / totalBytes));
    }

    /** A reading that rejects what the contract refuses, wrong keys and impossible dates included. */
    public static RecordReading validating(RecordedStreams streams, RecordHandler handler, ReadingProgress progress) {
        return new RecordReading(streams, true, handler, progress);
    }

    /** A reading that only asks for the form of the stream's records. */
    public static RecordReading parsing(RecordedStreams streams, RecordHandler handler, ReadingProgress progress) {
        return new RecordReading(streams, false, handler, progress);
    }

    /**
     * Reads a file to its end.
     *
     * @throws IOException if it cannot be read, or ends in the middle of its compressed data
     */
    public void read(Map.Entry<Stream, Path> file) throws IOException {
        long bytesBefore = doneBytes;
        boolean plain = file.getValue().toString().endsWith(".jsonl");
        try (JsonLinesReader reader = new JsonLinesReader(file.getValue())) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                RawLine raw = line.get();
                take(file.getKey(), raw, new Place(file.getValue(), raw.number()));
                lines++;
                doneBytes += plain ? raw.length() + 1 : 0;
                eachLine.run();
            }
        }
        doneBytes = bytesBefore + Files.size(file.getValue());
    }

    private void take(Stream stream, RawLine raw, Place place) throws IOException {
        SpecificRecordBase record;
        try {
            record = parser.parse(stream, raw.bytes(), 0, raw.length());
            if (validating) {
                Validation.check(stream, record);
            }
        } catch (BadRecord bad) {
            handler.reject(stream, String.valueOf(bad.getMessage()), raw, place);
            return;
        }
        handler.record(stream, record, raw, place);
    }

    /** Fields met that the contract does not have. */
    public long unknownFields() {
        return parser.unknownFields();
    }

    /** Lines read so far, empty ones left out. */
    public long lines() {
        return lines;
    }

    /** Told after each line how far a reading has come. */
    public interface ReadingProgress {
        /** Lines read, and the share of the bytes, 0 to 1. */
        void at(long lines, double share);
    }
}
