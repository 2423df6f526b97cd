package fr.vigie.domain.tariff;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a physician's consultation, visit or majoration is worth on a day of care: C, G, GS, CS, MPC, V, MD, TCG, TC.
 *
 * <p>Every row is unverified ({@link Provenance#UNVERIFIED}): good for simulation, not for an indu.
 */
public final class PhysicianTariffs {

    private static final PhysicianTariffs BUILT_IN = new PhysicianTariffs(DatedTable.builtIn("physicians.csv"));

    private final DatedTable table;

    private PhysicianTariffs(DatedTable table) {
        this.table = table;
    }

    /** The tariffs that Vigie carries. */
    public static PhysicianTariffs builtIn() {
        return BUILT_IN;
    }

    /** What a code is worth on a day of care; empty = unknown. */
    public Optional<Cents> value(String code, LocalDate careDate, Zone zone) {
        return table.cents(code, "", zone, careDate);
    }

    /** The rows, with their sources. */
    public DatedTable table() {
        return table;
    }
}
