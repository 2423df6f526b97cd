package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.stream.Stream;

/** The pharmacies among the billers. */
public final class Pharmacies implements RowExaminer {
    private static final int ID = Fields.of(Stream.BILLERS, "billerId");
    private static final int KIND = Fields.of(Stream.BILLERS, "kind");

    private final LongTable pharmacies = new LongTable();

    @Override
    public void examine(Row row) {
        if (row.get(KIND) == BillerKind.PHARMACY.ordinal()) {
            pharmacies.put(row.get(ID), 1);
        }
    }

    boolean has(long idHash) {
        return pharmacies.has(idHash);
    }

    /** How many there are. */
    public long count() {
        return pharmacies.size();
    }
}
