package fr.vigie.streaming.golden;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.replay.Recording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What an innocent explanation changes in the streams of a golden case: records that are told besides, told otherwise, or
 * not told. It also says itself, in French, what it changes.
 */
public final class Evidence {
    private final List<Entry> entries = new ArrayList<>();

    /** The streams of a case, before anything is changed. */
    static Evidence in(Recording recording) throws BadRecord {
        Evidence evidence = new Evidence();
        for (Stream stream : Stream.values()) {
            for (String line : recording.lines(stream)) {
                evidence.entries.add(new Entry(stream, line, parsed(stream, line)));
            }
        }
        return evidence;
    }

    private static SpecificRecordBase parsed(Stream stream, String line) throws BadRecord {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return new RecordParser().parse(stream, bytes, 0, bytes.length);
    }

    /** Tells further records. */
    Evidence told(SpecificRecordBase... records) {
        for (SpecificRecordBase record : records) {
            entries.add(new Entry(Recording.streamOf(record), "", record));
        }
        return this;
    }

    /** Tells every record of a kind otherwise. */
    <T extends SpecificRecordBase> Evidence every(Class<T> kind, Consumer<T> otherwise) {
        return where(kind, any -> true, otherwise);
    }

    /** Tells those records of a kind otherwise. */
    <T extends SpecificRecordBase> Evidence where(Class<T> kind, Predicate<T> which, Consumer<T> otherwise) {
        all(kind).stream().filter(which).forEach(otherwise);
        return this;
    }

    /** Leaves out those records of a kind. */
    <T extends SpecificRecordBase> Evidence without(Class<T> kind, Predicate<T> which) {
        entries.stream()
                .filter(entry -> kind.isInstance(entry.record) && which.test(kind.cast(entry.record)))
                .forEach(entry -> entry.isTold = false);
        return this;
    }

    /** The records of a kind. */
    <T extends SpecificRecordBase> List<T> all(Class<T> kind) {
        return entries.stream()
                .filter(entry -> entry.isTold)
                .map(Entry::record)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The streams with the evidence. */
    Recording recording() {
        Recording recording = new Recording();
        entries.stream().filter(entry -> entry.isTold).forEach(entry -> recording.add(entry.record));
        return recording;
    }

    /** What is not as in the golden case, stream by stream. */
    List<String> differences() throws BadRecord {
        Map<Stream, Difference> byStream = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byStream.computeIfAbsent(entry.stream, any -> new Difference()).count(entry);
        }
        List<String> differences = new ArrayList<>();
        byStream.forEach((stream, difference) ->
                difference.text().ifPresent(text -> differences.add('`' + stream.fileName() + "` : " + text)));
        return differences;
    }

    /** A record, as it was in the golden case (empty if it was not there) and as it is told. */
    private static final class Entry {
        private final Stream stream;
        private final String before;
        private final SpecificRecordBase record;
        private boolean isTold = true;

        private Entry(Stream stream, String before, SpecificRecordBase record) {
            this.stream = stream;
            this.before = before;
            this.record = record;
        }

        private SpecificRecordBase record() {
            return record;
        }

        private boolean isNew() {
            return before.isEmpty();
        }

        private boolean isChanged() {
            return !isNew() && !before.equals(RecordJson.toJson(record));
        }
    }

    /** How the records of a stream differ. */
    private static final class Difference {
        private int told;
        private int leftOut;
        private int otherwise;
        private final Set<String> fields = new LinkedHashSet<>();

        private void count(Entry entry) throws BadRecord {
            if (!entry.isTold) {
                leftOut++;
            } else if (entry.isNew()) {
                told++;
            } else if (entry.isChanged()) {
                otherwise++;
                SpecificRecordBase before = parsed(entry.stream, entry.before);
                for (Schema.Field field : entry.record.getSchema().getFields()) {
                    if (!Objects.equals(before.get(field.pos()), entry.record.get(field.pos()))) {
                        fields.add('`' + field.name() + '`');
                    }
                }
            }
        }

        private Optional<String> text() {
            List<String> text = new ArrayList<>();
            if (told > 0) {
                text.add(FrenchText.count(told, "enregistrement ajouté", "enregistrements ajoutés"));
            }
            if (leftOut > 0) {
                text.add(FrenchText.count(leftOut, "enregistrement ôté", "enregistrements ôtés"));
            }
            if (otherwise > 0) {
                text.add(FrenchText.count(otherwise, "enregistrement modifié", "enregistrements modifiés") + " ("
                        + String.join(", ", fields) + ')');
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(FrenchText.list(text));
        }
    }
}
