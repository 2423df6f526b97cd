package fr.vigie.streaming.antigen;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.Zone;
import java.util.Optional;

/**
 * What a billing line is in an antigen test: the act, the kit of a patient, or a delivery of kits to a professional.
 *
 * <p>A pharmacy bills a test as one or two lines of code PMR. Where a line does not say what it is for, it is the kit if its
 * amount is nearer to the price of a kit than to that of an act on the day of care.
 */
public final class TestLines {
    /** Code of an antigen test or kit of a pharmacy. */
    public static final String PHARMACY_CODE = "PMR";

    private TestLines() {}

    /** Whether a line is of an antigen test, a kit or a delivery of kits, and was reimbursed. */
    public static boolean reads(BillingLine line) {
        return line.getQuantity() > 0
                && line.getReimbursedCents() > 0
                && (isDelivery(line) || line.getPatientId().isPresent() && purpose(line) != Purpose.OTHER);
    }

    /** Whether a line is a delivery of kits to a professional. */
    public static boolean isDelivery(BillingLine line) {
        // What most lines are not comes first: what a line is for may have to be looked up.
        return (line.getPatientId().isEmpty() || line.getDeliveredToId().isPresent())
                && purpose(line) == Purpose.ANTIGEN_KIT;
    }

    /** Whether a line of a patient is the kit alone. */
    public static boolean isKitOfPatient(BillingLine line) {
        if (isDelivery(line) || line.getPatientId().isEmpty()) {
            return false;
        }
        return purpose(line) == Purpose.ANTIGEN_KIT
                || line.getPurpose().isEmpty() && isPharmacy(line) && isNearerToKit(line);
    }

    /** Whether a line of a patient is the act, be the kit in it or not. */
    public static boolean isAct(BillingLine line) {
        return line.getPatientId().isPresent() && purpose(line) == Purpose.ANTIGEN_TEST && !isKitOfPatient(line);
    }

    /** Whether an act is billed together with its kit on one line: its amount without majoration is exactly both. */
    public static boolean holdsItsKit(BillingLine act) {
        return isPharmacy(act)
                && act.getMajoration().isEmpty()
                && whole(act).filter(both -> both.equals(own(act))).isPresent();
    }

    private static boolean isPharmacy(BillingLine line) {
        return line.getActCode().equals(PHARMACY_CODE);
    }

    private static Purpose purpose(BillingLine line) {
        Purpose purpose = AntigenConditions.builtIn().purpose(line);
        return purpose == Purpose.VACCINATION ? Purpose.OTHER : purpose;
    }

    private static boolean isNearerToKit(BillingLine line) {
        return whole(line)
                .filter(both -> own(line).times(2).compareTo(both) < 0)
                .isPresent();
    }

    private static Cents own(BillingLine line) {
        return Cents.of(line.getAmountCents() - line.getMajorationCents().orElse(0L));
    }

    // Act and kit together. Which of the two a line is shows by the prices of métropole overseas as well.
    private static Optional<Cents> whole(BillingLine line) {
        return AntigenTariffs.builtIn()
                .due(Profession.PHARMACIST, Place.PHARMACY, line.getCareDate(), Zone.METROPOLE)
                .map(one -> one.times(line.getQuantity()));
    }
}
