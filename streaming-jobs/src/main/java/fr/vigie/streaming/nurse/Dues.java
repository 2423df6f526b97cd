package fr.vigie.streaming.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.FindingItem;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lines of one séance, or one day's km, are due of their reimbursement. Where a line was reimbursed less than it
 * is due, the difference is credited to the others, so that no more is claimed than was paid too much in all.
 */
public final class Dues {
    /** Undue of one cent a line may come from rounding. */
    private static final long ROUNDING_CENTS = 1;

    private final String code;
    private final List<Due> dues = new ArrayList<>();

    private record Due(BillingLine line, long cents) {
        long undue() {
            return line.getReimbursedCents() - cents;
        }
    }

    /** Dues that are claimed under a code. */
    public Dues(String code) {
        this.code = code;
    }

    /** Enters a line that is due so many cents of what was reimbursed. */
    public void add(BillingLine line, long dueCents) {
        dues.add(new Due(line, dueCents));
    }

    /** The undue lines, in the order in which they were entered. */
    public List<FindingItem> items() {
        long credit = dues.stream().mapToLong(due -> Math.max(0, -due.undue())).sum();
        List<FindingItem> items = new ArrayList<>();
        for (Due due : dues) {
            long credited = Math.min(credit, Math.max(0, due.undue()));
            credit -= credited;
            if (due.undue() - credited > ROUNDING_CENTS) {
                items.add(UndueLine.of(code, due.line, due.cents + credited));
            }
        }
        return items;
    }
}
