package fr.vigie.cli.check.label;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;

/** The sums of those records of a stream of which a label says that money is undue. */
public final class LabelledMoney implements RowExaminer {
    private final LabelBook labels;
    private final int id;
    private final int sum;
    private final LongTable cents = new LongTable();

    private LabelledMoney(LabelBook labels, Stream stream, String id, String sum) {
        this.labels = labels;
        this.id = Fields.of(stream, id);
        this.sum = Fields.of(stream, sum);
    }

    /** Of billing lines. */
    public static LabelledMoney ofLines(LabelBook labels) {
        return new LabelledMoney(labels, Stream.BILLING_LINES, "lineId", "reimbursedCents");
    }

    /** Of daily allowances. */
    public static LabelledMoney ofAllowances(LabelBook labels) {
        return new LabelledMoney(labels, Stream.DAILY_ALLOWANCES, "paymentId", "amountCents");
    }

    @Override
    public void examine(Row row) {
        if (labels.isMoney(row.get(id))) {
            cents.put(row.get(id), row.get(sum));
        }
    }

    /** The sum of a record in cents; {@link LongTable#ABSENT} where it is not of this stream. */
    long cents(long idHash) {
        return cents.get(idHash);
    }
}
