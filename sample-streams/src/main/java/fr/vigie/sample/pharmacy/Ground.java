package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which ground a test is free.
 *
 * @param eligibility the ground; empty before 2021-10-15
 * @param prescriberId who prescribed, where that is the ground and known
 * @param prescribedOn when; 48 hours before the test at most
 * @param exempt whether the co-payment of 2023-03-01 does not apply (minors, 65 and over, ALD, collective screening)
 */
public record Ground(
        Optional<Eligibility> eligibility,
        Optional<String> prescriberId,
        Optional<LocalDate> prescribedOn,
        boolean exempt) {

    /** A ground that names no prescriber. */
    public static Ground of(Eligibility eligibility, boolean exempt) {
        return new Ground(Optional.of(eligibility), Optional.empty(), Optional.empty(), exempt);
    }

    /** Before grounds were asked for. */
    public static Ground notAsked() {
        return new Ground(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Whether the patient pays. */
    public boolean isPaying() {
        return eligibility.isPresent() && eligibility.get() == Eligibility.PAYING;
    }

    /** Writes the ground on a line. */
    public void writeOn(BillingLine line) {
        eligibility.ifPresent(line::setEligibility);
        prescriberId.ifPresent(line::setPrescriberId);
        prescribedOn.ifPresent(line::setPrescribedOn);
    }

    /** Percent of a price that is reimbursed, given the rate of the day. */
    public int rate(int ofTheDay) {
        return isPaying() ? 0 : exempt ? 100 : ofTheDay;
    }
}
