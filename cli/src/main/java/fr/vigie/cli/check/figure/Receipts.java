package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Calendar;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.stream.Stream;

/** How long after the care billing lines come; drugs that may not be substituted among them. */
public final class Receipts implements RowExaminer {
    /** Working days within which an invoice that the caisse pays directly is due (R161-47). */
    private static final int IN_TIME = 8;

    private static final int CARE = Fields.of(Stream.BILLING_LINES, "careDate");
    private static final int RECEIVED = Fields.of(Stream.BILLING_LINES, "receivedAt");
    private static final int CODE = Fields.of(Stream.BILLING_LINES, "actCode");
    private static final int NOT_SUBSTITUTABLE = Fields.of(Stream.BILLING_LINES, "nonSubstitutableReason");

    private final Bins delays = new Bins(1, 61);
    private final Calendar calendar = new Calendar();
    private long late;
    private long drugs;
    private long notSubstitutable;

    @Override
    public void examine(Row row) {
        long received = calendar.day(row.get(RECEIVED));
        delays.add(received - row.get(CARE), 1);
        late += WorkingDays.between(row.get(CARE), received) > IN_TIME ? 1 : 0;
        if (ActGroup.of(row.get(CODE)) == ActGroup.DRUG) {
            drugs++;
            notSubstitutable += row.has(NOT_SUBSTITUTABLE) ? 1 : 0;
        }
    }

    /** Days from care to receipt; the last bin takes all beyond. */
    public Bins delays() {
        return delays;
    }

    /** Lines received after more than 8 working days. */
    long late() {
        return late;
    }

    /** Drugs billed. */
    long drugs() {
        return drugs;
    }

    /** Drugs with a reason why they may not be substituted. */
    long notSubstitutable() {
        return notSubstitutable;
    }
}
