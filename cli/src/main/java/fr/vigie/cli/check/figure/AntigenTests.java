package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.stream.Stream;

/** Antigen tests as they are billed. Memory: 22 bytes a test. */
public final class AntigenTests implements RowExaminer {
    private static final int CODE = of("actCode");
    private static final int CARE = of("careDate");
    private static final int QUANTITY = of("quantity");
    private static final int PURPOSE = of("purpose");
    private static final int DELIVERED_TO = of("deliveredToId");
    private static final int ELIGIBILITY = of("eligibility");
    private static final int PATIENT = of("patientId");
    private static final int BILLER = of("billerId");

    private final Pharmacies pharmacies;
    private final DayCurve perDay = new DayCurve();
    private final LongTable reimbursed = new LongTable();
    private final LongTable testing = new LongTable();

    /** Of a delivery with these pharmacies. */
    public AntigenTests(Pharmacies pharmacies) {
        this.pharmacies = pharmacies;
    }

    private static int of(String name) {
        return Fields.of(Stream.BILLING_LINES, name);
    }

    @Override
    public void examine(Row row) {
        if (!isTest(row) || row.get(QUANTITY) == 0) {
            return;
        }
        perDay.add(row.get(CARE), row.get(QUANTITY));
        if (row.get(ELIGIBILITY, -1) != Eligibility.PAYING.ordinal() && row.has(PATIENT)) {
            reimbursed.put(TextHash.both(row.get(PATIENT), row.get(CARE)), 1);
        }
        if (pharmacies.has(row.get(BILLER))) {
            testing.put(row.get(BILLER), 1);
        }
    }

    private static boolean isTest(Row row) {
        return row.has(PURPOSE)
                ? row.get(PURPOSE) == Purpose.ANTIGEN_TEST.ordinal()
                : ActGroup.of(row.get(CODE)) == ActGroup.PHARMACY_TEST && !row.has(DELIVERED_TO);
    }

    /** Tests by date of care. */
    public DayCurve perDay() {
        return perDay;
    }

    /** Patients and days with a test that is reimbursed. */
    long reimbursed() {
        return reimbursed.size();
    }

    /** Those of them that are registered for that day or the next. */
    long registered(Registered registrations) {
        long[] count = new long[1];
        reimbursed.forEach((key, one) -> count[0] += registrations.has(key) ? 1 : 0);
        return count[0];
    }

    /** Pharmacies that bill tests. */
    long testingPharmacies() {
        return testing.size();
    }
}
