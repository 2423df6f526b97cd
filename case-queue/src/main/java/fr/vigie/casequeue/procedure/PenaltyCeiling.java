package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;

/**
 * The most that a penalty may come to, in proportion to the sums concerned (art. L114-17-1 CSS).
 *
 * <p>The rates are those in force on the first day of the facts: a heavier one does not reach back. Where the facts go on after
 * the law changed, the milder rate is kept for all of them. The fixed ceilings, in PMSS, for facts without a determined sum
 * are not here.
 */
public final class PenaltyCeiling {
    /** Loi 2022-1616 of 23 December 2022 (LFSS 2023). */
    static final LocalDate RAISED_ON = LocalDate.of(2022, 12, 25);

    private PenaltyCeiling() {}

    /** Percent of the sums concerned. */
    public static int percent(Intent intent, LocalDate factsFrom) {
        boolean raised = !factsFrom.isBefore(RAISED_ON);
        return switch (intent) {
            case NONE -> raised ? 70 : 50;
            case FRAUD -> raised ? 300 : 200;
            case ORGANISED -> raised ? 400 : 300;
        };
    }

    /** Of a case. */
    public static Cents of(CaseFacts facts) {
        return facts.suffered().percentOf(percent(facts.intent(), facts.factsFrom()));
    }
}
