package fr.vigie.cli.check.row;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.stream.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The records of one file of a stream.
 *
 * <p>Most lines are read without making an object; those of an unusual form, and all that might be bad, go through the
 * parser and the validation that a run uses, so that what is rejected, and why, is what a run says.
 */
public final class RowFile {
    private static final String CUT_OFF = "the file ends in the middle of a record, deliver it again; ";

    private final Stream stream;
    private final Path file;
    private final RowReader reader;
    private final RecordParser thorough = new RecordParser();

    /**
     * A file of a stream.
     *
     * @param leftOut a bit for each field that does not count in {@link Row#content}
     */
    public RowFile(Stream stream, Path file, long leftOut) {
        this.stream = stream;
        this.file = file;
        this.reader = RowReader.of(stream, leftOut);
    }

    /**
     * Reads the file to its end.
     *
     * @return the fields met that the contract does not have
     * @throws IOException if it cannot be read, or ends in the middle of its compressed data
     */
    public long read(RowHandler handler) throws IOException {
        try (JsonLinesReader lines = new JsonLinesReader(file)) {
            Optional<RawLine> line = lines.next();
            while (line.isPresent()) {
                RawLine raw = line.get();
                int length = raw.length();
                boolean whole = length > 0 && raw.bytes()[length - 1] == '}';
                Optional<String> bad = take(raw, handler);
                line = lines.next();
                boolean cutOff = !whole && line.isEmpty();
                bad.ifPresent(why -> handler.reject(raw.number(), cutOff ? CUT_OFF + why : why));
                handler.done(length + 1L);
            }
        }
        return thorough.unknownFields();
    }

    private Optional<String> take(RawLine raw, RowHandler handler) {
        try {
            Row row = rowOf(raw);
            row.number(raw.number());
            handler.row(row);
            return Optional.empty();
        } catch (BadRecord bad) {
            return Optional.of(String.valueOf(bad.getMessage()));
        }
    }

    private Row rowOf(RawLine raw) throws BadRecord {
        try {
            return reader.read(raw.bytes(), raw.length(), false);
        } catch (Unusual unusual) {
            return thoroughly(raw);
        }
    }

    private Row thoroughly(RawLine raw) throws BadRecord {
        SpecificRecordBase record = thorough.parse(stream, raw.bytes(), 0, raw.length());
        Validation.check(stream, record);
        byte[] canonical = RecordJson.toJson(record).getBytes(StandardCharsets.UTF_8);
        try {
            return reader.read(canonical, canonical.length, true);
        } catch (Unusual impossible) {
            throw new IllegalStateException(file + ":" + raw.number() + ": canonical JSON that is not plain");
        }
    }
}
