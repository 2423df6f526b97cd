package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;

/** A payment pays an invoice that is there, and no more than its lines let be reimbursed. */
public final class PaidInvoices implements RowExaminer {
    private static final int INVOICE = Fields.of(Stream.PAYMENTS, "invoiceId");
    private static final int PAID = Fields.of(Stream.PAYMENTS, "paidCents");

    private final Invoices invoices;
    private final FaultLog faults;
    private final boolean whole;

    /** Held against invoices; {@code whole} where every invoice must be there. */
    public PaidInvoices(Invoices invoices, FaultLog faults, boolean whole) {
        this.invoices = invoices;
        this.faults = faults;
        this.whole = whole;
    }

    @Override
    public void examine(Row row) {
        long reimbursable = invoices.reimbursable(row.get(INVOICE));
        if (reimbursable == LongTable.ABSENT) {
            if (whole) {
                faults.add(FaultKind.UNKNOWN_INVOICE, row.number(), () -> "invoiceId " + row.text(INVOICE));
            }
        } else if (row.get(PAID) > reimbursable) {
            faults.add(
                    FaultKind.OVERPAID,
                    row.number(),
                    () -> "invoiceId " + row.text(INVOICE) + ": paidCents " + row.get(PAID) + ", its lines let "
                            + reimbursable + " be reimbursed");
        }
    }
}
