package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.time.LocalDate;

/**
 * When recovery lapses: 3 years from payment for a professional (art. L133-4 CSS), 2 for an insured (art. L332-1 CSS), 5
 * in case of fraud (art. 2224 C. civ.; its starting point is unverified: the payment is taken, the earliest there is).
 */
final class Limitation {
    private static final int PROFESSIONAL_YEARS = 3;
    private static final int INSURED_YEARS = 2;
    private static final int FRAUD_YEARS = 5;

    private Limitation() {}

    static LocalDate on(AlertSubjectKind kind, LocalDate paidOn) {
        return paidOn.plusYears(kind == AlertSubjectKind.PATIENT ? INSURED_YEARS : PROFESSIONAL_YEARS);
    }

    /** Whether the day of lapse is over; fraud, which gives more time, is for a person to establish. */
    static boolean isOver(AlertSubjectKind kind, LocalDate paidOn, LocalDate day) {
        return on(kind, paidOn).isBefore(day);
    }

    static LocalDate ifFraud(LocalDate paidOn) {
        return paidOn.plusYears(FRAUD_YEARS);
    }
}
