package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;

/** What the lines of each invoice let be reimbursed. Memory: 22 bytes an invoice. */
public final class Invoices implements RowExaminer {
    private static final int INVOICE = Fields.of(Stream.BILLING_LINES, "invoiceId");
    private static final int REIMBURSED = Fields.of(Stream.BILLING_LINES, "reimbursedCents");

    private final LongTable cents = new LongTable();

    @Override
    public void examine(Row row) {
        cents.add(row.get(INVOICE), row.get(REIMBURSED));
    }

    /** The sum of an invoice in cents; {@link LongTable#ABSENT} where no line has come. */
    public long reimbursable(long invoiceHash) {
        return cents.get(invoiceHash);
    }

    /** Number of invoices. */
    public long count() {
        return cents.size();
    }
}
