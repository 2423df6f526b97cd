package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.row.Row;
import fr.vigie.domain.event.Majoration;

/**
 * A code whose price is coefficient times quantity times a value, majoration apart: key letters of nurses, their
 * indemnities, consultations.
 *
 * <p>Nothing, and for key letters half of it, is possible too (art. 11B), whether it ought to be or not: the full price
 * where art. 11B asks for half is questionable billing, which is for detectors to find.
 */
final class KeyLetter implements CodePrice {
    private final Prices values;
    private final boolean abatable;
    private final Majorations majorations;

    KeyLetter(Prices values, boolean abatable, Majorations majorations) {
        this.values = values;
        this.abatable = abatable;
        this.majorations = majorations;
    }

    @Override
    public boolean isKnown(Row row) {
        return values.isKnown(BilledLine.careDay(row));
    }

    @Override
    public boolean allows(Row row) {
        long amount = BilledLine.withoutOverrun(row);
        long day = BilledLine.careDay(row);
        Majoration majoration = BilledLine.majoration(row);
        if (BilledLine.saysMajorationCents(row)) {
            long more = BilledLine.majorationCents(row);
            return allowsBare(row, amount - more, day) && majorations.allows(majoration, more, day);
        }
        if (majoration == Majoration.NONE) {
            return allowsBare(row, amount, day);
        }
        for (long more : majorations.on(majoration, day)) {
            if (allowsBare(row, amount - more, day)) {
                return true;
            }
        }
        return false;
    }

    private boolean allowsBare(Row row, long amount, long day) {
        if (amount == 0) {
            return true;
        }
        long quantity = BilledLine.quantity(row);
        for (long value : values.on(day)) {
            long full = value * BilledLine.thousandths(row) * quantity;
            // Every act of a line may be rounded by itself.
            long slack = 1000 * Math.max(1, quantity);
            if (Math.abs(amount * 1000 - full) <= slack || abatable && Math.abs(amount * 2000 - full) <= 2 * slack) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String tariff(Row row) {
        return values.text(BilledLine.careDay(row));
    }
}
