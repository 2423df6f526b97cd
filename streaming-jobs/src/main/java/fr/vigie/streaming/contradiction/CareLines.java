package fr.vigie.streaming.contradiction;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.domain.tariff.CareTariffs;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.PhysicianTariffs;
import fr.vigie.domain.tariff.Zone;
import java.util.Set;

/**
 * Kinds of billing lines, by the codes of the dated tables: an act that no table knows on its day of care is of no kind, and
 * nobody is accused for it.
 */
public final class CareLines {
    private static final Set<String> TRAVEL = Set.of("IFD", "IFI", "IK", "IKM", "IKS");
    private static final Set<String> KEY_LETTERS = Set.of("AMI", "AMX", "AIS");
    private static final Set<String> MAJORATIONS = Set.of("MAU", "MCI");
    private static final String TEST = "PMR";

    private CareLines() {}

    /** Whether a line claims money for a patient: nothing was cancelled or left to the patient to pay. */
    public static boolean isClaimed(BillingLine line) {
        return line.getPatientId().isPresent() && line.getQuantity() > 0 && line.getReimbursedCents() > 0;
    }

    /** Whether it is for care on the person: of a nurse, a physician or a physiotherapist, travel to the patient included. */
    public static boolean isOnPerson(BillingLine line) {
        return isNursing(line) || isOfPhysician(line) || isOfPhysiotherapist(line);
    }

    /** Whether it is an act, an indemnity or a majoration of the nurses' tariff; other professions bill IFD and IK too. */
    public static boolean isNursing(BillingLine line) {
        return NurseTariffs.builtIn()
                .value(line.getActCode(), line.getCareDate(), Zone.METROPOLE)
                .isPresent();
    }

    /** Whether it is a consultation or visit of a physician. */
    public static boolean isOfPhysician(BillingLine line) {
        return PhysicianTariffs.builtIn()
                .value(line.getActCode(), line.getCareDate(), Zone.METROPOLE)
                .isPresent();
    }

    private static boolean isOfPhysiotherapist(BillingLine line) {
        return CareTariffs.builtIn()
                .value(line.getActCode(), "PHYSIOTHERAPIST", line.getCareDate())
                .isPresent();
    }

    /** Whether it pays the way to the patient. */
    public static boolean isTravel(BillingLine line) {
        return TRAVEL.contains(line.getActCode());
    }

    /** Whether it is paid for a visit of a nurse beside its acts, and not without them: the way, a majoration of its own line. */
    public static boolean isPartOfVisit(BillingLine line) {
        return isTravel(line) || MAJORATIONS.contains(line.getActCode());
    }

    /** Whether it is a nursing act with a coefficient. */
    public static boolean isKeyLetter(BillingLine line) {
        return KEY_LETTERS.contains(line.getActCode());
    }

    /** Whether it is a test of a patient in a pharmacy, its kit included. */
    public static boolean isPharmacyTest(BillingLine line) {
        return line.getActCode().equals(TEST) && line.getDeliveredToId().isEmpty();
    }

    /** Whether it is beside any other care: a vaccination or an antigen test needs no prescription and no package pays it. */
    public static boolean isVaccinationOrTest(BillingLine line) {
        Purpose purpose = AntigenConditions.builtIn().purpose(line);
        return purpose != Purpose.OTHER;
    }
}
