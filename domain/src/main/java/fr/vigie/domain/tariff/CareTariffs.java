package fr.vigie.domain.tariff;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an act of the other professions is worth on a day of care, in mainland France, and at which rate it is
 * reimbursed: physiotherapists (AMK), laboratories (B), dentists, hearing aids (PAZ), transport, pharmacies (rates).
 *
 * <p>Every row is unverified ({@link Provenance#UNVERIFIED}): good for simulation, not for an indu.
 */
public final class CareTariffs {

    private static final CareTariffs BUILT_IN = new CareTariffs(DatedTable.builtIn("other-care.csv"));

    private final DatedTable table;

    private CareTariffs(DatedTable table) {
        this.table = table;
    }

    /** The tariffs that Vigie carries. */
    public static CareTariffs builtIn() {
        return BUILT_IN;
    }

    /** What a code of a profession (a letter key, an act, a price limit, a price per km) is worth; empty = unknown. */
    public Optional<Cents> value(String code, String profession, LocalDate careDate) {
        return table.cents(code, profession, Zone.METROPOLE, careDate);
    }

    /** A number that is no sum of money, such as a percentage (RATE, SHARED, PH7) or km; empty = unknown. */
    public Optional<Integer> number(String key, String profession, LocalDate careDate) {
        return table.find(key, profession, Zone.METROPOLE, careDate)
                .filter(row -> !row.unit().equals(TariffRow.EUR))
                .map(row -> row.value().intValueExact());
    }

    /** The rows, with their sources. */
    public DatedTable table() {
        return table;
    }
}
