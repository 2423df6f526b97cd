package fr.vigie.cli.rings;

import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.intake.ContentFingerprint;
import org.apache.avro.specific.SpecificRecordBase;

/** What became of the records of one stream: read = used + duplicates + rejected, updates among the used. */
public final class StreamCount {
    private final Stream stream;
    /** The last content of each id; a stream of references has versions, not updates. */
    private final LongTable contents = new LongTable();

    private final LongTable earlier = new LongTable();
    private long read;
    private long duplicates;
    private long updated;
    private long rejected;

    StreamCount(Stream stream) {
        this.stream = stream;
    }

    void reject() {
        read++;
        rejected++;
    }

    /** Counts a record; false where it repeats an earlier one. */
    boolean add(SpecificRecordBase record) {
        read++;
        long id = TextHash.of(stream.id(record));
        long content = TextHash.mix(ContentFingerprint.of(stream, RecordBinary.encode(record)) ^ id) | 1;
        long before = contents.putIfAbsent(id, content);
        if (before == LongTable.ABSENT) {
            return true;
        }
        if (before == content || earlier.get(content) != LongTable.ABSENT) {
            duplicates++;
            return false;
        }
        earlier.put(before, 1);
        contents.put(id, content);
        updated++;
        return true;
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

    long updated() {
        return updated;
    }

    long rejected() {
        return rejected;
    }
}
