package fr.vigie.domain.tariff;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a nurse's act, indemnity or majoration is worth on a day of care (NGAP).
 *
 * <p>Codes: AMI, AMX, AIS, DI (key letters, for a coefficient of 1), BSI, BSI_RENEWED, BSA, BSB, BSC (a day), IFD, IFI,
 * IK, IKM, IKS (a km), MAU, MCI, and the majorations NIGHT, DEEP_NIGHT, SUNDAY. Empty means unknown, as overseas where
 * no source was found, not free.
 *
 * <p>From which day Sunday is worth 8.50 € instead of 8.00 is unsettled: 8.00 is due before March 2022, 8.50 from then
 * on, and {@link #acceptsSunday} takes either from 2020 on.
 */
public final class NurseTariffs {

    private static final NurseTariffs BUILT_IN = new NurseTariffs(DatedTable.builtIn("nurses.csv"));

    private final DatedTable table;

    private NurseTariffs(DatedTable table) {
        this.table = table;
    }

    /** The tariffs that Vigie carries. */
    public static NurseTariffs builtIn() {
        return BUILT_IN;
    }

    /** What a code is worth on a day of care. */
    public Optional<Cents> value(String code, LocalDate careDate, Zone zone) {
        return table.cents(code, "", zone, careDate);
    }

    /** What a km is worth on a day of care. */
    public Optional<Cents> perKm(MileageCode code, LocalDate careDate, Zone zone) {
        return value(code.name(), careDate, zone);
    }

    /** Whether a Sunday majoration of this amount is no breach; false where none is known. */
    public boolean acceptsSunday(Cents amount, LocalDate careDate, Zone zone) {
        return value("SUNDAY", careDate, zone).filter(amount::equals).isPresent()
                || value("SUNDAY_TOLERATED", careDate, zone)
                        .filter(amount::equals)
                        .isPresent();
    }

    /** The rows, with their sources. */
    public DatedTable table() {
        return table;
    }
}
