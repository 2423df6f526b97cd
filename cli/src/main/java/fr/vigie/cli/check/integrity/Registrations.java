package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Calendar;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.stream.Stream;

/** A test is registered on the day it was performed, or later. */
public final class Registrations implements RowExaminer {
    private static final int REGISTERED = Fields.of(Stream.TEST_REGISTRATIONS, "registeredAt");
    private static final int PERFORMED = Fields.of(Stream.TEST_REGISTRATIONS, "performedOn");

    private final FaultLog faults;
    private final Calendar calendar = new Calendar();

    /** Writes to a log. */
    public Registrations(FaultLog faults) {
        this.faults = faults;
    }

    @Override
    public void examine(Row row) {
        if (calendar.day(row.get(REGISTERED)) < row.get(PERFORMED)) {
            faults.add(
                    FaultKind.REGISTERED_BEFORE_TEST,
                    row.number(),
                    () -> "registeredAt " + row.text(REGISTERED) + ", performedOn " + row.text(PERFORMED));
        }
    }
}
