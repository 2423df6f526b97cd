package fr.vigie.streaming.golden;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What a golden case says, as it is kept: {@link GoldenStreamsTest} replays it to the byte.
 *
 * @param alerts in rank order
 * @param items undue lines of all alerts
 */
public record GoldenOutput(List<Alert> alerts, List<AlertItem> items) {
    /** Folder of the golden cases. */
    static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    /** The output of a case. */
    public static GoldenOutput of(String name) throws IOException, BadRecord {
        Path expected = FOLDER.resolve(name).resolve("expected");
        return new GoldenOutput(
                read(expected.resolve("alerts.jsonl"), Alert::new),
                read(expected.resolve("alert-items.jsonl"), AlertItem::new));
    }

    private static <T extends SpecificRecordBase> List<T> read(Path file, Supplier<T> empty)
            throws IOException, BadRecord {
        List<T> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            records.add(new RecordParser().parse(empty.get(), bytes, 0, bytes.length));
        }
        return records;
    }

    /** Who is said to have done what. */
    Set<Said> said() {
        return said(alerts);
    }

    /** Who is said in alerts to have done what, withdrawn ones included. */
    static Set<Said> said(List<Alert> alerts) {
        Set<Said> said = new LinkedHashSet<>();
        for (Alert alert : alerts) {
            alert.getReasons()
                    .forEach(reason -> said.add(new Said(
                            alert.getScheme().name(), alert.getSubject().getId(), reason.getCode())));
        }
        return said;
    }

    /**
     * One reason of one subject.
     *
     * @param scheme scheme of the alert
     * @param subject identifier of whom it is about
     * @param code code of the reason
     */
    record Said(String scheme, String subject, String code) {}
}
