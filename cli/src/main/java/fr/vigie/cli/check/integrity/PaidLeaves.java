package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.integrity.Leaves.Leave;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;
import java.util.Optional;

/** An allowance pays days of a leave that is there, to whom the leave concerns. */
public final class PaidLeaves implements RowExaminer {
    private static final int LEAVE = Fields.of(Stream.DAILY_ALLOWANCES, "leaveId");
    private static final int PATIENT = Fields.of(Stream.DAILY_ALLOWANCES, "patientId");
    private static final int START = Fields.of(Stream.DAILY_ALLOWANCES, "periodStart");
    private static final int END = Fields.of(Stream.DAILY_ALLOWANCES, "periodEnd");

    private final Leaves leaves;
    private final FaultLog faults;
    private final boolean whole;

    /** Held against leaves; {@code whole} where every leave must be there. */
    public PaidLeaves(Leaves leaves, FaultLog faults, boolean whole) {
        this.leaves = leaves;
        this.faults = faults;
        this.whole = whole;
    }

    @Override
    public void examine(Row row) {
        Optional<Leave> leave = leaves.find(row.get(LEAVE));
        if (leave.isPresent()) {
            compare(row, leave.get());
        } else if (whole) {
            faults.add(FaultKind.UNKNOWN_LEAVE, row.number(), () -> "leaveId " + row.text(LEAVE));
        }
    }

    private void compare(Row row, Leave leave) {
        if (row.get(START) < leave.first() || row.get(END) > leave.last()) {
            faults.add(
                    FaultKind.OUTSIDE_LEAVE,
                    row.number(),
                    () -> row.text(START) + " to " + row.text(END) + ", the leave lasts from "
                            + LocalDate.ofEpochDay(leave.first()) + " to " + LocalDate.ofEpochDay(leave.last()));
        }
        if (row.get(PATIENT) != leave.patient()) {
            faults.add(
                    FaultKind.ANOTHER_PATIENT,
                    row.number(),
                    () -> "patientId " + row.text(PATIENT) + " is not that of leave " + row.text(LEAVE));
        }
    }
}
