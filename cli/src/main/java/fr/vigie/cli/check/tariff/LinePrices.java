package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.integrity.Register;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private static final Profession[] PROFESSIONS = Profession.values();

    private final Map<Zone, List<PriceBook>> books = new EnumMap<>(Zone.class);
    private final Register professions;
    private final FaultLog faults;

    /** Held against the tariffs of those who did the care. */
    public LinePrices(Register professions, FaultLog faults) {
        this.professions = professions;
        this.faults = faults;
        for (Zone zone : Zone.values()) {
            books.put(zone, books(zone));
        }
    }

    /** A book for each profession, and last one for somebody unknown. */
    private static List<PriceBook> books(Zone zone) {
        List<PriceBook> books = new ArrayList<>();
        for (Profession profession : PROFESSIONS) {
            books.add(new PriceBook(Optional.of(profession.name()), zone));
        }
        books.add(new PriceBook(Optional.empty(), zone));
        return books;
    }

    private Optional<CodePrice> price(Row row, Zone zone) {
        long profession = professions.get(BilledLine.executant(row));
        int book = profession == LongTable.ABSENT ? PROFESSIONS.length : (int) profession;
        return books.getOrDefault(zone, List.of()).get(book).find(BilledLine.code(row));
    }

    @Override
    public void examine(Row row) {
        Optional<CodePrice> price = price(row, Zone.METROPOLE);
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
                && price(row, Zone.DOM)
                        .filter(price -> isImpossible(price, row))
                        .isEmpty();
    }

    private static boolean isImpossible(CodePrice price, Row row) {
        // What costs nothing, a cancellation among it, has no price to be wrong.
        return BilledLine.amount(row) != 0 && price.isKnown(row) && !price.allows(row);
    }
}
