package fr.vigie.streaming.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.Zone;
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

    private NurseActs() {}

    /** Whether a line bills a travel: its lump sum or its km. */
    public static boolean isTravel(BillingLine line) {
        return TRAVEL_FEES.contains(line.getActCode()) || KM.contains(line.getActCode());
    }

    /** Whether a line bills anything: a cancellation has quantity 0. */
    public static boolean counts(BillingLine line) {
        return line.getQuantity() > 0;
    }

    /** The zone of the tariffs of a line; mainland France where its commune is not given. */
    public static Zone zone(BillingLine line) {
        return line.getCareCommune().map(Zone::of).orElse(Zone.METROPOLE);
    }
}
