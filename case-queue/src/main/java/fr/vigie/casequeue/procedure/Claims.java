package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;

/**
 * Where recovery stands: what was claimed since nothing was.
 *
 * @param claimed sum of the notifications
 * @param demanded what was demanded with 10 % on top
 * @param paid what came in
 */
record Claims(Cents claimed, Cents demanded, Cents paid) {
    private static final Claims NONE = new Claims(Cents.ZERO, Cents.ZERO, Cents.ZERO);
    private static final int SURCHARGE_PERCENT = 10;

    static Claims of(CaseFacts facts) {
        Claims claims = NONE;
        for (StepTaken step : facts.taken()) {
            claims = claims.and(step);
        }
        return claims;
    }

    private Claims and(StepTaken step) {
        return switch (step.step()) {
            case NOTIFY_INDU -> new Claims(claimed.plus(step.sum()), demanded, paid);
            case FORMAL_DEMAND -> new Claims(claimed, demanded.plus(step.sum()), paid);
            case RECORD_PAYMENT -> new Claims(claimed, demanded, paid.plus(step.sum()));
            case WITHDRAW_INDU -> NONE;
            default -> this;
        };
    }

    /** The indu and its 10 %: nothing above it may be taken. */
    Cents most() {
        return claimed.plus(demanded.percentOf(SURCHARGE_PERCENT));
    }

    /** What a formal demand may ask for: owed, and not demanded yet, so that the 10 % come once on each sum. */
    Cents demandable() {
        return claimed.minus(paid).min(claimed.minus(demanded)).orZero();
    }

    /** What may still come in, the 10 % included. */
    Cents open() {
        return most().minus(paid).orZero();
    }
}
