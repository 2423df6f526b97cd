package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.row.Row;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.DatedTable;
import fr.vigie.domain.tariff.Zone;

/**
 * Code PMR of pharmacies: the act, the kit, or both on one line, the sampling by another or not, on Sundays with a
 * supplement; a delivery of kits is worth its tests and no more. What the patient pays has no price.
 */
final class PharmacyTest implements CodePrice {
    private final Prices acts;
    private final Prices kits = prices("KIT");
    private final Prices sundays = prices("SUNDAY");

    PharmacyTest() {
        acts = Prices.of(
                table(),
                Zone.METROPOLE,
                row -> row.profession().equals(Profession.PHARMACIST.name())
                        && row.key().startsWith("ACT_"));
    }

    private static DatedTable table() {
        return AntigenTariffs.builtIn().table();
    }

    private static Prices prices(String key) {
        return Prices.of(
                table(),
                Zone.METROPOLE,
                row -> row.profession().equals(Profession.PHARMACIST.name())
                        && row.key().equals(key));
    }

    @Override
    public boolean isKnown(Row row) {
        return !BilledLine.isPaidByPatient(row) && kits.isKnown(BilledLine.careDay(row));
    }

    @Override
    public boolean allows(Row row) {
        long amount = BilledLine.withoutOverrun(row);
        long day = BilledLine.careDay(row);
        long quantity = BilledLine.quantity(row);
        if (amount == 0) {
            return true;
        }
        if (allowsTests(amount, day, quantity, BilledLine.isKit(row))) {
            return true;
        }
        for (long supplement : sundays.on(day)) {
            if (allowsTests(amount - supplement, day, quantity, false)
                    || allowsTests(amount - supplement * quantity, day, quantity, false)) {
                return !BilledLine.isKit(row);
            }
        }
        return false;
    }

    private boolean allowsTests(long amount, long day, long quantity, boolean kitsOnly) {
        for (long kit : kits.on(day)) {
            if (amount == kit * quantity) {
                return true;
            }
            for (long act : acts.on(day)) {
                if (!kitsOnly && (amount == act * quantity || amount == (act + kit) * quantity)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String tariff(Row row) {
        long day = BilledLine.careDay(row);
        return "kit " + kits.text(day) + (BilledLine.isKit(row) ? "" : ", act " + acts.text(day));
    }
}
