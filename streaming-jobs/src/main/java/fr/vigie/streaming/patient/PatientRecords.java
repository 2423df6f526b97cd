package fr.vigie.streaming.patient;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.care.StoredRecords;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.StoredLine;
import fr.vigie.streaming.state.AvroMap;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * What rules read of a patient beside the lines: stays, packages and prescriptions in their latest version, and every
 * version of the patient as a reference. Encoded; decoded at most once a close.
 */
final class PatientRecords {
    private final AvroMap<StoredLine> state;
    private final Map<String, SpecificRecordBase> decoded = new HashMap<>();
    private boolean all;

    PatientRecords(RuntimeContext context) {
        state = AvroMap.of(context, "care-file", StoredLine.SCHEMA$);
    }

    /**
     * Takes in a version of a record; answers it and what it replaces or adds to: the days on which these bear are those
     * for which it matters.
     */
    List<SpecificRecordBase> take(Envelope envelope) throws Exception {
        List<SpecificRecordBase> concerned = new ArrayList<>();
        if (envelope.stream() == Stream.PATIENTS) {
            concerned.addAll(of(Stream.PATIENTS));
        } else {
            find(key(envelope)).ifPresent(concerned::add);
        }
        SpecificRecordBase record = envelope.as(SpecificRecordBase.class);
        concerned.add(record);
        decoded.put(key(envelope), record);
        state.put(key(envelope), new StoredLine(envelope.id(), ByteBuffer.wrap(envelope.payload())));
        return concerned;
    }

    // Versions of the patient are told apart by when they were known and by content, and sort by the former.
    private static String key(Envelope envelope) {
        String key = prefix(envelope.stream()) + envelope.id();
        return envelope.stream() == Stream.PATIENTS
                ? prefix(envelope.stream())
                        + "%020d:".formatted(envelope.time())
                        + SchemaNormalization.fingerprint64(envelope.payload())
                : key;
    }

    private static String prefix(Stream stream) {
        return stream.ordinal() + ":";
    }

    /** The records of a stream, by id; versions of the patient by when they were known. */
    List<SpecificRecordBase> of(Stream stream) throws Exception {
        if (!all) {
            for (String key : state.keys()) {
                find(key).ifPresent(record -> decoded.put(key, record));
            }
            all = true;
        }
        return decoded.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix(stream)))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Optional<SpecificRecordBase> find(String key) throws Exception {
        SpecificRecordBase known = decoded.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Stream stream = Stream.of(Integer.parseInt(key.substring(0, key.indexOf(':'))));
        Optional<StoredLine> stored = state.get(key);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(StoredRecords.decode(stream.schema(), stored.get().getLine()));
    }

    /** Forgets the records that do not pass a test; versions of the patient stay. */
    void keepOnly(Predicate<SpecificRecordBase> wanted) throws Exception {
        for (String key : state.keys()) {
            Optional<SpecificRecordBase> record = find(key);
            if (!key.startsWith(prefix(Stream.PATIENTS))
                    && record.filter(wanted).isEmpty()) {
                state.remove(key);
                decoded.remove(key);
            }
        }
    }

    /** Ends a close. */
    void close() {
        decoded.clear();
        all = false;
    }
}
