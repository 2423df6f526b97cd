package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Calendar;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;

/** Care lies neither before its patient's birth nor after its line was received. */
public final class CareDates implements RowExaminer {
    private static final int CARE = Fields.of(Stream.BILLING_LINES, "careDate");
    private static final int PATIENT = Fields.of(Stream.BILLING_LINES, "patientId");
    private static final int RECEIVED = Fields.of(Stream.BILLING_LINES, "receivedAt");
    private static final double DAYS_A_YEAR = 365.2425;

    private final Register birthYears;
    private final FaultLog faults;
    private final Calendar calendar = new Calendar();

    /** Held against years of birth. */
    public CareDates(Register birthYears, FaultLog faults) {
        this.birthYears = birthYears;
        this.faults = faults;
    }

    @Override
    public void examine(Row row) {
        long care = row.get(CARE);
        if (care > calendar.day(row.get(RECEIVED))) {
            faults.add(
                    FaultKind.RECEIVED_BEFORE_CARE,
                    row.number(),
                    () -> "careDate " + LocalDate.ofEpochDay(care) + ", receivedAt " + row.text(RECEIVED));
        }
        if (row.has(PATIENT)) {
            birth(row, care, birthYears.get(row.get(PATIENT)));
        }
    }

    private void birth(Row row, long care, long birthYear) {
        // The quotient lies within a day of the year: only years near to each other need a calendar.
        if (birthYear != LongTable.ABSENT
                && 1970 + care / DAYS_A_YEAR < birthYear + 0.01
                && LocalDate.ofEpochDay(care).getYear() < birthYear) {
            faults.add(
                    FaultKind.BEFORE_BIRTH,
                    row.number(),
                    () -> "careDate " + LocalDate.ofEpochDay(care) + ", patient born in " + birthYear);
        }
    }
}
