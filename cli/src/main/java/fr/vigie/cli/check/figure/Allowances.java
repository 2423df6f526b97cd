package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.integrity.Leaves;
import fr.vigie.cli.check.integrity.Leaves.Leave;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.stream.Stream;
import java.util.Optional;

/** Daily allowances of sickness that were paid, by leave with its prolongations. Memory: 44 bytes a leave. */
public final class Allowances implements RowExaminer {
    private static final int STATUS = of("status");
    private static final int LEAVE = of("leaveId");
    private static final int END = of("periodEnd");
    private static final int DAYS = of("days");
    private static final int DAILY = of("dailyAmountCents");
    private static final int AMOUNT = of("amountCents");
    private static final int A_YEAR = 365;

    private final Leaves leaves;
    private final Bins daily = new Bins(200, 40);
    private final LongTable lasting = new LongTable();
    private final LongTable paid = new LongTable();
    private long days;
    private long cents;

    /** Of leaves. */
    public Allowances(Leaves leaves) {
        this.leaves = leaves;
    }

    private static int of(String name) {
        return Fields.of(Stream.DAILY_ALLOWANCES, name);
    }

    @Override
    public void examine(Row row) {
        Optional<Leave> leave = leaves.find(row.get(LEAVE));
        if (row.get(STATUS) != AllowanceStatus.PAID.ordinal() || leave.isEmpty() || !isSickness(leave.get())) {
            return;
        }
        days += row.get(DAYS);
        cents += row.get(AMOUNT);
        daily.add(row.get(DAILY), row.get(DAYS));
        long whole = TextHash.both(leave.get().patient(), leave.get().chainStart());
        long length = row.get(END) - leave.get().chainStart() + 1;
        long before = lasting.put(whole, length);
        if (before != LongTable.ABSENT && before > length) {
            lasting.put(whole, before);
        }
        paid.add(whole, row.get(AMOUNT));
    }

    private static boolean isSickness(Leave leave) {
        return leave.reason() == LeaveReason.SICKNESS || leave.reason() == LeaveReason.COVID;
    }

    /** Days paid. */
    long days() {
        return days;
    }

    /** Sum paid, in cents. */
    long cents() {
        return cents;
    }

    /** Daily amounts in cents, in bins of 2 €, by days paid. */
    public Bins daily() {
        return daily;
    }

    /** Leaves paid, prolongations counted with the first. */
    long paidLeaves() {
        return lasting.size();
    }

    /** Those of more than a year. */
    long longLeaves() {
        long[] count = new long[1];
        lasting.forEach((leave, length) -> count[0] += length > A_YEAR ? 1 : 0);
        return count[0];
    }

    /** What is paid for leaves of more than a year, in cents. */
    long centsOfLongLeaves() {
        long[] sum = new long[1];
        lasting.forEach((leave, length) -> sum[0] += length > A_YEAR ? paid.get(leave) : 0);
        return sum[0];
    }
}
