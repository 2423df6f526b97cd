package fr.vigie.sample;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** A world read back from its folder, each stream once. */
final class WrittenWorld {
    private final Path folder;
    private final Map<Stream, List<SpecificRecordBase>> known = new EnumMap<>(Stream.class);

    WrittenWorld(Path folder) {
        this.folder = folder;
    }

    /** Every record of a stream, checked against the contract. */
    List<SpecificRecordBase> read(Stream stream) throws IOException, BadRecord {
        List<SpecificRecordBase> records = known.get(stream);
        if (records == null) {
            records = parse(stream);
            known.put(stream, records);
        }
        return records;
    }

    private List<SpecificRecordBase> parse(Stream stream) throws IOException, BadRecord {
        List<SpecificRecordBase> records = new ArrayList<>();
        RecordParser parser = new RecordParser();
        try (JsonLinesReader file = new JsonLinesReader(folder.resolve(stream.fileName() + ".jsonl"))) {
            for (Optional<RawLine> line = file.next(); line.isPresent(); line = file.next()) {
                records.add(
                        parser.parse(stream, line.get().bytes(), 0, line.get().length()));
            }
        }
        if (parser.unknownFields() > 0) {
            throw new BadRecord(stream + ": " + parser.unknownFields() + " unknown fields");
        }
        return records;
    }

    /** Every record of a stream, as its own class. */
    <T extends SpecificRecordBase> List<T> read(Stream stream, Class<T> type) throws IOException, BadRecord {
        return read(stream).stream().map(type::cast).toList();
    }

    /** Billing lines by id, each once. */
    Map<String, BillingLine> linesById() throws IOException, BadRecord {
        Map<String, BillingLine> lines = new LinkedHashMap<>();
        read(Stream.BILLING_LINES, BillingLine.class).forEach(line -> lines.putIfAbsent(line.getLineId(), line));
        return lines;
    }

    /** The lines of a file of labels. */
    List<String> labels(String file) throws IOException {
        return Files.readAllLines(folder.resolve("labels").resolve(file));
    }
}
