package fr.vigie.casequeue.procedure;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.time.LocalDate;

/**
 * Until when a sum that was unduly paid may be claimed (prescription).
 *
 * <p>3 years from its payment for a professional or biller (art. L133-4 CSS), 2 for an insured (art. L332-1 CSS). In case of
 * fraud 5 years from its discovery (art. 2224 C. civ.), for what was paid in the 20 years before (art. 2232; Cass. ass. plén.
 * 17 mai 2023, n° 20-20.559, on pensions; for care by analogy). It is no delay of procedure: art. 642 CPC does not extend it.
 */
public final class Limitation {
    private static final int PROFESSIONAL_YEARS = 3;
    private static final int INSURED_YEARS = 2;
    private static final int FRAUD_YEARS = 5;
    private static final int LONGEST_YEARS = 20;

    private Limitation() {}

    /** The last day on which what was paid on a day may be claimed. */
    public static LocalDate lastDay(CaseFacts facts, LocalDate paidOn) {
        LocalDate ordinary = ordinary(facts.subject(), paidOn);
        return facts.intent().isFraud() ? later(ordinary, ifFraud(facts.discoveredOn(), paidOn)) : ordinary;
    }

    /** The last day if no fraud is established. */
    static LocalDate ordinary(AlertSubjectKind subject, LocalDate paidOn) {
        return paidOn.plusYears(subject == AlertSubjectKind.PATIENT ? INSURED_YEARS : PROFESSIONAL_YEARS);
    }

    /** The last day if fraud is established. */
    static LocalDate ifFraud(LocalDate discoveredOn, LocalDate paidOn) {
        LocalDate fromDiscovery = discoveredOn.plusYears(FRAUD_YEARS);
        LocalDate longest = paidOn.plusYears(LONGEST_YEARS);
        return fromDiscovery.isBefore(longest) ? fromDiscovery : longest;
    }

    static boolean isOver(CaseFacts facts, LocalDate paidOn, LocalDate day) {
        return day.isAfter(lastDay(facts, paidOn));
    }

    /** The last day on which facts may still be met with a penalty: 5 years from their discovery (art. L114-17-1 CSS). */
    static LocalDate ofPenalty(CaseFacts facts) {
        return facts.discoveredOn().plusYears(FRAUD_YEARS);
    }

    /** The article that sets it. */
    static String article(CaseFacts facts) {
        String ordinary = facts.subject() == AlertSubjectKind.PATIENT ? "art. L332-1 CSS" : "art. L133-4 CSS";
        return facts.intent().isFraud() ? ordinary + ", art. 2224 C. civ." : ordinary;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
