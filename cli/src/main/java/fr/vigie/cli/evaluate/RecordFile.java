package fr.vigie.cli.evaluate;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** A recorded file that is small, and of which every line must be a record. */
final class RecordFile {
    private RecordFile() {}

    /**
     * Its records.
     *
     * @throws IOException if it cannot be read, or a line is no such record: which one, and why
     */
    static List<SpecificRecordBase> readAll(Stream stream, Path file) throws IOException {
        RecordParser parser = new RecordParser();
        List<SpecificRecordBase> records = new ArrayList<>();
        try (JsonLinesReader lines = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                RawLine raw = line.get();
                try {
                    records.add(parser.parse(stream, raw.bytes(), 0, raw.length()));
                } catch (BadRecord e) {
                    throw new IOException(file + ":" + raw.number() + ": " + e.getMessage(), e);
                }
            }
        }
        return records;
    }
}
