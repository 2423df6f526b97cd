package fr.vigie.sample.output;

import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/** The records of one day, by stream. */
final class DayBucket {
    private static final Comparator<Timed> BY_TIME =
            Comparator.comparingLong(Timed::millis).thenComparing(Timed::id);

    private final Map<Stream, List<Timed>> records = new EnumMap<>(Stream.class);

    /** A record beside what it is sorted by, which would otherwise be looked up at each comparison. */
    record Timed(long millis, String id, SpecificRecordBase record) {}

    void add(Stream stream, long millis, SpecificRecordBase record) {
        records.computeIfAbsent(stream, key -> new ArrayList<>()).add(new Timed(millis, stream.id(record), record));
    }

    /** Hands over each stream's records, in order of event time, ties by id, once they are asked for. */
    void handOver(BiConsumer<Stream, Supplier<List<Timed>>> writer) {
        records.forEach((stream, list) -> writer.accept(stream, () -> {
            list.sort(BY_TIME);
            return list;
        }));
    }
}
