package fr.vigie.sample.output;

import fr.vigie.domain.stream.Stream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecordBase;

/** The records of one day, by stream. */
final class DayBucket {
    private final Map<Stream, List<SpecificRecordBase>> records = new EnumMap<>(Stream.class);

    void add(Stream stream, SpecificRecordBase record) {
        records.computeIfAbsent(stream, key -> new ArrayList<>()).add(record);
    }

    /** Hands over each stream's records, sorted by event time, ties by id. */
    void writeTo(BiConsumer<Stream, List<SpecificRecordBase>> writer) {
        records.forEach((stream, list) -> {
            Comparator<SpecificRecordBase> byTime =
                    Comparator.comparing(record -> stream.eventTime(record).orElse(Instant.MIN));
            list.sort(byTime.thenComparing(stream::id));
            writer.accept(stream, list);
        });
    }
}
