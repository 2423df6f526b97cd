package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.row.Row;

/** The km of a visit: at most the price of a km each; less where the daily cap shows, line by line. */
final class MileagePrice implements CodePrice {
    private final Prices perKm;

    MileagePrice(Prices perKm) {
        this.perKm = perKm;
    }

    @Override
    public boolean isKnown(Row row) {
        return perKm.isKnown(BilledLine.careDay(row));
    }

    @Override
    public boolean allows(Row row) {
        for (long price : perKm.on(BilledLine.careDay(row))) {
            if (BilledLine.amount(row) <= price * BilledLine.quantity(row)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String tariff(Row row) {
        return "at most " + perKm.text(BilledLine.careDay(row)) + " a km";
    }
}
