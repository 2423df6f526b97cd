package fr.vigie.casequeue.retention;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each kind is kept, as {@code P12M} or {@code P5Y}: a month at least, ten years at most.
 *
 * <p>The periods of the décret 2015-389 are the caisse's to give (its data protection officer's): the defaults are a proposal. Five
 * years for what was a fraud: the limitation of the recovery of what fraud took (Code civil, art. 2224), and the antecedents on
 * which a pénalité for a repeated fact rests (CSS L114-17-1).
 *
 * @param unworkedAlerts see {@link Kept#UNWORKED_ALERTS}
 * @param withdrawnAlerts see {@link Kept#WITHDRAWN_ALERTS}
 * @param casesWithoutFraud see {@link Kept#CASES_WITHOUT_FRAUD}
 * @param casesOfVictims see {@link Kept#CASES_OF_VICTIMS}
 * @param casesWithFraud see {@link Kept#CASES_WITH_FRAUD}
 */
@ConfigurationProperties("vigie.retention")
public record RetentionSettings(
        @DefaultValue("P12M") Period unworkedAlerts,
        @DefaultValue("P3M") Period withdrawnAlerts,
        @DefaultValue("P12M") Period casesWithoutFraud,
        @DefaultValue("P12M") Period casesOfVictims,
        @DefaultValue("P5Y") Period casesWithFraud) {
    private static final int LEAST_MONTHS = 1;
    private static final int MOST_MONTHS = 120;

    /** Refuses a period out of bounds. */
    public RetentionSettings {
        for (Period period :
                List.of(unworkedAlerts, withdrawnAlerts, casesWithoutFraud, casesOfVictims, casesWithFraud)) {
            long months = period.toTotalMonths();
            if (months < LEAST_MONTHS || months > MOST_MONTHS || period.getDays() != 0) {
                throw new IllegalArgumentException(
                        "vigie.retention: " + period + " is not a retention: give months or years, from P1M to P10Y");
            }
        }
    }

    /** How long a kind is kept; the log of accesses has no setting. */
    Period of(Kept kind) {
        return switch (kind) {
            case UNWORKED_ALERTS -> unworkedAlerts;
            case WITHDRAWN_ALERTS -> withdrawnAlerts;
            case CASES_WITHOUT_FRAUD -> casesWithoutFraud;
            case CASES_OF_VICTIMS -> casesOfVictims;
            case CASES_WITH_FRAUD -> casesWithFraud;
            case ACCESS_LOG -> throw new IllegalArgumentException("the log of accesses keeps its own time");
        };
    }
}
