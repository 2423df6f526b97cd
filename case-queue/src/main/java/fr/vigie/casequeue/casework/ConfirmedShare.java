package fr.vigie.casequeue.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of some concluded cases came out as fraud, fault, abuse or error, and what that says of the whole that they stand for.
 *
 * @param confirmed of them, 0 to {@code concluded}
 */
public record ConfirmedShare(long confirmed, long concluded) {
    private static final double Z = 1.959964; // two-sided, 95 %

    /** The share seen, 0 to 1; 0 of none. */
    public BigDecimal share() {
        return rounded(concluded == 0 ? 0 : (double) confirmed / concluded);
    }

    /**
     * The lower end of the 95 % interval.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, 1927</a>: sound for small numbers, and none outside 0–1
     */
    public BigDecimal low() {
        return rounded(centre() - reach());
    }

    /** The upper end of the 95 % interval. */
    public BigDecimal high() {
        return rounded(centre() + reach());
    }

    private double centre() {
        return concluded == 0 ? 0.5 : (share0() + Z * Z / (2 * concluded)) / (1 + Z * Z / concluded);
    }

    private double reach() {
        if (concluded == 0) {
            return 0.5;
        }
        double spread = share0() * (1 - share0()) / concluded + Z * Z / (4.0 * concluded * concluded);
        return Z * StrictMath.sqrt(spread) / (1 + Z * Z / concluded);
    }

    private double share0() {
        return (double) confirmed / concluded;
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(Math.min(Math.max(share, 0), 1)).setScale(4, RoundingMode.HALF_UP);
    }
}
