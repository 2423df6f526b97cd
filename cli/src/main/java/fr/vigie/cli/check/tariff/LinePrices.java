package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.tariff.Zone;
import java.util.Optional;

/**
 * The price of each billing line is one that a tariff of its date of care can give, and no more is reimbursed than is
 * billed.
 *
 * <p>Only what no tariff gives is a fault: a price out of its time, or nobody's. A possible price for an act that ought
 * not to be billed so (art. 11B, the daily cap, a second IFD, a coefficient too high) is questionable billing: the field
 * is full of it, planted frauds are made of it, and it is not judged here. A code without a tariff has no price.
 */
public final class LinePrices implements RowExaminer {
    private final PriceBook metropole = new PriceBook(Zone.METROPOLE);
    private final PriceBook overseas = new PriceBook(Zone.DOM);
    private final FaultLog faults;

    /** Writes to a log. */
    public LinePrices(FaultLog faults) {
        this.faults = faults;
    }

    @Override
    public void examine(Row row) {
        Optional<CodePrice> price = metropole.find(BilledLine.code(row));
        if (price.isPresent() && isImpossible(price.get(), row) && !isOverseasPrice(row)) {
            CodePrice known = price.get();
            faults.add(
                    FaultKind.IMPOSSIBLE_PRICE,
                    row.number(),
                    () -> BilledLine.text(row) + "; the tariff of that day: " + known.tariff(row));
        }
        if (BilledLine.reimbursed(row) > BilledLine.amount(row)) {
            faults.add(
                    FaultKind.REIMBURSED_ABOVE_BILLED,
                    row.number(),
                    () -> "reimbursedCents " + BilledLine.reimbursed(row) + ", amountCents " + BilledLine.amount(row));
        }
    }

    private boolean isOverseasPrice(Row row) {
        return BilledLine.isOverseas(row)
                && overseas.find(BilledLine.code(row))
                        .filter(price -> isImpossible(price, row))
                        .isEmpty();
    }

    private static boolean isImpossible(CodePrice price, Row row) {
        // What costs nothing, a cancellation among it, has no price to be wrong.
        return BilledLine.amount(row) != 0 && price.isKnown(row) && !price.allows(row);
    }
}
