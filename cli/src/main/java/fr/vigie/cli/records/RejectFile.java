package fr.vigie.cli.records;

import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.RecordParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of rejects. It may hold personal data: only its owner may read it. */
public final class RejectFile implements AutoCloseable {
    private final JsonLinesWriter writer;

    /** Opens a file that is not there yet. */
    public RejectFile(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        writer = new JsonLinesWriter(file);
    }

    /** Writes why a line cannot be used. */
    public void write(Place place, String reason, RawLine raw) throws IOException {
        String line = new String(raw.bytes(), 0, raw.length(), StandardCharsets.UTF_8);
        writer.write(new Reject(place.toString(), reason, line));
    }

    /** The rejects of a file; none where it is missing. */
    public static List<Reject> read(Path file) throws IOException {
        List<Reject> rejects = new ArrayList<>();
        if (!Files.exists(file)) {
            return rejects;
        }
        RecordParser parser = new RecordParser();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                rejects.add(parser.parse(
                        new Reject(), line.get().bytes(), 0, line.get().length()));
            }
        } catch (BadRecord bad) {
            throw new IOException(file + ": not a file of rejects (" + bad.getMessage() + ")", bad);
        }
        return rejects;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
