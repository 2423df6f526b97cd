package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.RecordParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads what a replay wrote: the alerts in rank order, and their items where they lie beside. */
final class AlertFile {
    private AlertFile() {}

    /** The file of alerts, if a replay's directory is named instead. */
    static Path in(Path named) {
        return Files.isDirectory(named) ? named.resolve("alerts.jsonl") : named;
    }

    /** All alerts, in the order of the file, which is that of their rank. */
    static List<Alert> readAll(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file; name the alerts.jsonl that ./vigie replay wrote");
        }
        return read(file, Alert::new);
    }

    /** The active ones. */
    static List<JudgedAlert> readActive(Path file) throws IOException {
        return active(readAll(file));
    }

    /** The active ones of alerts in the order of their rank. */
    static List<JudgedAlert> active(List<Alert> alerts) {
        List<JudgedAlert> active = new ArrayList<>();
        for (Alert alert : alerts) {
            if (alert.getStatus() == AlertStatus.ACTIVE) {
                active.add(JudgedAlert.of(active.size() + 1, alert));
            }
        }
        return active;
    }

    /** The items in {@code alert-items.jsonl} beside the alerts; empty where there is no such file. */
    static Optional<List<AlertItem>> readItemsBeside(Path alerts) throws IOException {
        Path items = alerts.resolveSibling("alert-items.jsonl");
        return Files.isRegularFile(items) ? Optional.of(read(items, AlertItem::new)) : Optional.empty();
    }

    private static <T extends SpecificRecordBase> List<T> read(Path file, Supplier<T> empty) throws IOException {
        RecordParser parser = new RecordParser();
        List<T> records = new ArrayList<>();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                RawLine raw = line.get();
                records.add(parse(parser, empty.get(), file, raw));
            }
        }
        return records;
    }

    private static <T extends SpecificRecordBase> T parse(RecordParser parser, T record, Path file, RawLine raw)
            throws IOException {
        try {
            return parser.parse(record, raw.bytes(), 0, raw.length());
        } catch (BadRecord bad) {
            throw new IOException(file + ":" + raw.number() + ": " + bad.getMessage() + "; is it alerts.jsonl?", bad);
        }
    }
}
