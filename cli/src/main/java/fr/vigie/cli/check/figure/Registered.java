package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;

/** Who was registered in SI-DEP for a test of which day. Memory: 44 bytes an entry. */
public final class Registered implements RowExaminer {
    private static final int PATIENT = Fields.of(Stream.TEST_REGISTRATIONS, "patientId");
    private static final int PERFORMED = Fields.of(Stream.TEST_REGISTRATIONS, "performedOn");

    private final LongTable entries = new LongTable();

    @Override
    public void examine(Row row) {
        long day = row.get(PERFORMED);
        entries.put(TextHash.both(row.get(PATIENT), day), 1);
        // A test may be dated a day late.
        entries.put(TextHash.both(row.get(PATIENT), day - 1), 1);
    }

    boolean has(long patientAndDay) {
        return entries.has(patientAndDay);
    }

    /** Whether there are any. */
    boolean isEmpty() {
        return entries.size() == 0;
    }
}
