package fr.vigie.streaming.replay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What a replay wrote.
 *
 * @param out directory of the outputs
 */
public record Outcome(Path out, List<Alert> alerts, List<AlertItem> items, List<Reject> rejects, String summary) {
    /** The files that the promise of "same records, same bytes" is about. */
    public static final List<String> CANONICAL = List.of("alerts.jsonl", "alert-items.jsonl", "alert-figures.jsonl");

    static Outcome of(Path out) throws IOException {
        return new Outcome(
                out,
                read(out.resolve("alerts.jsonl"), Alert::new),
                read(out.resolve("alert-items.jsonl"), AlertItem::new),
                read(out.resolve("rejects.jsonl"), Reject::new),
                Files.readString(out.resolve("summary.json")));
    }

    private static <T extends SpecificRecordBase> List<T> read(Path file, Supplier<T> empty) throws IOException {
        List<T> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            try {
                records.add(new RecordParser().parse(empty.get(), bytes, 0, bytes.length));
            } catch (BadRecord e) {
                throw new IOException(file + ": " + e.reason(), e);
            }
        }
        return records;
    }

    /** The alert of a subject, if there is one; of several, the first. */
    public Optional<Alert> alert(String subject) {
        return alerts.stream()
                .filter(alert -> alert.getSubject().getId().equals(subject))
                .findFirst();
    }

    /** The items of a subject's alerts. */
    public List<AlertItem> items(String subject) {
        List<String> ids = alerts.stream()
                .filter(alert -> alert.getSubject().getId().equals(subject))
                .map(Alert::getAlertId)
                .toList();
        return items.stream().filter(item -> ids.contains(item.getAlertId())).toList();
    }

    /** The counts of a stream as the summary has them: read, used, updated, duplicates, late, orphans, rejected. */
    public List<Integer> counts(String stream) {
        Matcher counts = Pattern.compile("\"" + stream + "\" : \\{([^}]*)}").matcher(summary);
        assertThat(counts.find()).as("%s in %s", stream, summary).isTrue();
        return Pattern.compile(": (\\d+)")
                .matcher(counts.group(1))
                .results()
                .map(count -> Integer.valueOf(count.group(1)))
                .toList();
    }

    /** Checks that another run came to the same, to the byte. */
    public void isTheSameAs(Outcome other) throws IOException {
        for (String file : CANONICAL) {
            assertThat(Files.readString(out.resolve(file)))
                    .as("%s against %s", out.resolve(file), other.out)
                    .isEqualTo(Files.readString(other.out.resolve(file)));
        }
    }
}
