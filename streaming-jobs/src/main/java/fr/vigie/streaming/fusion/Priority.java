package fr.vigie.streaming.fusion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The published order of the queue: probability × (recoverable euros + harm without a price) ÷ hours of work, in euros an
 * hour. Recoverable is what was suffered, less what has lapsed, and what can still be avoided.
 */
public final class Priority {
    private static final int DIGITS = 4;

    private Priority() {}

    /** The chance that at least one of independent reasons is confirmed: 1 − Π(1 − p); 0 without any, 4 decimals. */
    public static BigDecimal probability(List<BigDecimal> reasons) {
        BigDecimal none = BigDecimal.ONE;
        for (BigDecimal reason : reasons) {
            none = none.multiply(BigDecimal.ONE.subtract(reason));
        }
        return BigDecimal.ONE.subtract(none).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Euros an hour, 4 decimals. */
    public static BigDecimal priority(BigDecimal probability, long recoverableCents, long harmCents, double hours) {
        return probability
                .multiply(BigDecimal.valueOf(Math.addExact(recoverableCents, harmCents), 2))
                .divide(BigDecimal.valueOf(hours), DIGITS, RoundingMode.HALF_UP);
    }
}
