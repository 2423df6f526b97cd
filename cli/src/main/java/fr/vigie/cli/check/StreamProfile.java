package fr.vigie.cli.check;

import fr.vigie.cli.records.DayCounts;
import fr.vigie.cli.records.Place;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;

/** What is counted of one stream: read = used + duplicates + rejected; updates, orphans and disorder are among the used. */
final class StreamProfile {
    private final Stream stream;
    private final LongTable seen = new LongTable();
    private final DayCounts days = new DayCounts();
    private final Map<String, Orphans> orphansByField = new LinkedHashMap<>();
    private Instant latest = Instant.MIN;
    private long read;
    private long duplicates;
    private long updates;
    private long orphans;
    private long rejected;
    private long disordered;

    StreamProfile(Stream stream) {
        this.stream = stream;
    }

    void reject() {
        read++;
        rejected++;
    }

    /** Counts a record; false where it repeats an earlier one. */
    boolean add(SpecificRecordBase record) {
        read++;
        long content = Fingerprint.ofContent(record);
        // Gaps have no identity of their own: several may concern one stream.
        long id = stream == Stream.COVERAGE ? content : Fingerprint.of(stream.id(record));
        // Every content that an id had is remembered: what is sent again is a duplicate even after an update.
        if (seen.put(Fingerprint.both(id, content), 1) != LongTable.ABSENT) {
            duplicates++;
            return false;
        }
        updates += seen.put(id, 1) == LongTable.ABSENT ? 0 : 1;
        stream.eventTime(record).ifPresent(this::addTime);
        return true;
    }

    private void addTime(Instant time) {
        days.add(ParisDay.of(time));
        disordered += time.isBefore(latest) ? 1 : 0;
        latest = time.isAfter(latest) ? time : latest;
    }

    /** Counts a record that names something unknown. */
    void addOrphan() {
        orphans++;
    }

    /** Counts the field by which it does. */
    void addOrphan(String field, Place place) {
        orphansByField.computeIfAbsent(field, name -> new Orphans(place)).count++;
    }

    /** Moves the records beyond a day from the used to the rejected. */
    long rejectAfter(LocalDate last) {
        long count = days.cutAfter(last);
        rejected += count;
        return count;
    }

    boolean knows(String id) {
        return seen.get(Fingerprint.of(id)) != LongTable.ABSENT;
    }

    Stream stream() {
        return stream;
    }

    DayCounts days() {
        return days;
    }

    Map<String, Orphans> orphansByField() {
        return orphansByField;
    }

    long read() {
        return read;
    }

    long used() {
        return read - duplicates - rejected;
    }

    long duplicates() {
        return duplicates;
    }

    long updates() {
        return updates;
    }

    long orphans() {
        return orphans;
    }

    long rejected() {
        return rejected;
    }

    long disordered() {
        return disordered;
    }

    /** Records whose field names something unknown, and where the first of them stands. */
    static final class Orphans {
        private final Place first;
        private long count;

        private Orphans(Place first) {
            this.first = first;
        }

        Place first() {
            return first;
        }

        long count() {
            return count;
        }
    }
}
