package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.Scheme;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How often alerts with a reason have turned out right, and what this makes of the probability that its detector says:
 * (right + priorCases × prior) ÷ (alerts + priorCases). A reason that was never judged keeps the prior.
 *
 * <p>What is counted are reasons and labels, never probabilities, so that counting again on calibrated alerts gives the
 * same.
 *
 * @param counts judged alerts, by scheme and code of the reason
 * @param priorCases how many judged alerts the prior weighs as much as, 1 or more
 */
public record Calibration(Map<Reason, Count> counts, int priorCases) implements Serializable {
    private static final int DIGITS = 4;

    public Calibration {
        counts = Map.copyOf(counts);
        if (priorCases < 1) {
            throw new IllegalArgumentException("fusion: priorCases = " + priorCases + ", expected 1 or more");
        }
    }

    /** A reason, by the scheme of its alerts and its code. */
    public record Reason(Scheme scheme, String code) implements Serializable {}

    /**
     * Judged alerts with a reason.
     *
     * @param alerts how many, 0 or more
     * @param right how many of them were right, up to {@code alerts}
     */
    public record Count(int alerts, int right) implements Serializable {
        public Count {
            if (right < 0 || alerts < right) {
                throw new IllegalArgumentException(
                        right + " right of " + alerts + " alerts, expected 0 to all of them");
            }
        }
    }

    /** One that has judged nothing: each prior stays as it is. */
    public static Calibration none() {
        return new Calibration(Map.of(), 1);
    }

    /** The probability that a reason is confirmed, 0–1, 4 decimals. */
    BigDecimal probability(Scheme scheme, String code, BigDecimal prior) {
        Count count = counts.get(new Reason(scheme, code));
        if (count == null) {
            return prior;
        }
        return prior.multiply(BigDecimal.valueOf(priorCases))
                .add(BigDecimal.valueOf(count.right()))
                .divide(BigDecimal.valueOf((long) count.alerts() + priorCases), DIGITS, RoundingMode.HALF_UP);
    }
}
