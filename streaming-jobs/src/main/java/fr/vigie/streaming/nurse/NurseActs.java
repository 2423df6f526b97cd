package fr.vigie.streaming.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/** The codes under which nurses bill, by what they stand for. */
public final class NurseActs {
    /** Lump sums of a travel. */
    public static final Set<String> TRAVEL_FEES = Set.of("IFD", "IFI");

    /** Km of a travel: plaine, montagne, on foot or ski. */
    public static final Set<String> KM = Set.of("IK", "IKM", "IKS");

    /** Forfaits of a day of dependency care (BSI). */
    public static final Set<String> PACKAGES = Set.of("BSA", "BSB", "BSC");

    /** Technical care. */
    public static final String AMI = "AMI";

    /** Technical care beside a forfait of the BSI. */
    public static final String AMX = "AMX";

    /** Care of dependency by half-hours, before the BSI. */
    public static final String AIS = "AIS";

    private static final Set<String> CARE = Set.of(AMI, AMX, AIS, "DI", "BSI", "MAU", "MCI");
    private static final BigDecimal HALF_HOUR = BigDecimal.valueOf(3);
    private static final BigDecimal MOST_IN_A_LINE = BigDecimal.valueOf(12);

    private NurseActs() {}

    /** Whether a line bills a travel: its lump sum or its km. */
    public static boolean isTravel(BillingLine line) {
        return TRAVEL_FEES.contains(line.getActCode()) || KM.contains(line.getActCode());
    }

    /** Whether a line is of an act that nurses bill: care, bilan, majoration or travel. */
    public static boolean isOfNurses(BillingLine line) {
        String code = line.getActCode();
        return CARE.contains(code) || PACKAGES.contains(code) || isTravel(line);
    }

    /** Whether a line bills anything: a cancellation has quantity 0. */
    public static boolean counts(BillingLine line) {
        return line.getQuantity() > 0;
    }

    /**
     * The half-hours of dependency care that a line bills: AIS 3 and its multiples up to 12, as often as done; empty for AIS
     * 4, 13, 16 and the like, which are other care.
     */
    public static Optional<Integer> halfHours(BillingLine line) {
        BigDecimal coefficient = line.getCoefficient();
        boolean isHalfHours = line.getActCode().equals(AIS)
                && coefficient.signum() > 0
                && coefficient.compareTo(MOST_IN_A_LINE) <= 0
                && coefficient.remainder(HALF_HOUR).signum() == 0;
        return isHalfHours
                ? Optional.of(
                        coefficient.divide(HALF_HOUR, 0, RoundingMode.DOWN).intValueExact() * line.getQuantity())
                : Optional.empty();
    }

    /** The zone of the tariffs of a line; mainland France where its commune is not given. */
    public static Zone zone(BillingLine line) {
        return line.getCareCommune().map(Zone::of).orElse(Zone.METROPOLE);
    }
}
