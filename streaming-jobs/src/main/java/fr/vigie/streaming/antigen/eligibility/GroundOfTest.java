package fr.vigie.streaming.antigen.eligibility;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.antigen.PatientTests;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What the lines of a reimbursed test say of the ground on which it was free. */
enum GroundOfTest {
    /** A ground that nothing contradicts. */
    STATED,
    /** A prescription, whose prescriber is named. */
    PRESCRIBED,
    /** A prescription without a prescriber, or one that is too old. */
    UNSUPPORTED,
    /** The patient pays. */
    PAYING,
    /** None. */
    NONE;

    private static final AntigenConditions CONDITIONS = AntigenConditions.builtIn();

    /** Whether a ground is what makes a test free on a day of care. */
    static boolean isRequired(LocalDate careDate) {
        return CONDITIONS.groundRequired(careDate) && !CONDITIONS.coPayment(careDate);
    }

    /** The ground of a patient's tests: that of any of their lines, for the kit need not repeat it. */
    static GroundOfTest of(PatientTests tests) {
        Set<Eligibility> stated = EnumSet.noneOf(Eligibility.class);
        tests.lines().forEach(line -> line.getEligibility().ifPresent(stated::add));
        if (stated.isEmpty()) {
            return NONE;
        }
        if (stated.equals(EnumSet.of(Eligibility.PAYING))) {
            return PAYING;
        }
        stated.remove(Eligibility.PAYING);
        return stated.equals(EnumSet.of(Eligibility.PRESCRIPTION)) ? prescription(tests.lines()) : STATED;
    }

    private static GroundOfTest prescription(List<BillingLine> lines) {
        boolean named = lines.stream()
                .anyMatch(line -> line.getPrescriberId().isPresent()
                        || line.getPrescriptionId().isPresent());
        boolean old = lines.stream().anyMatch(GroundOfTest::isTooOld);
        return named && !old ? PRESCRIBED : UNSUPPORTED;
    }

    // Hours are not known: three days apart are more than 48 hours for sure.
    private static boolean isTooOld(BillingLine line) {
        OptionalInt hours = CONDITIONS.maxPrescriptionHours(line.getCareDate());
        return hours.isPresent()
                && line.getPrescribedOn()
                        .filter(day -> day.plusDays(1L + hours.getAsInt() / 24).compareTo(line.getCareDate()) <= 0)
                        .isPresent();
    }
}
