package fr.vigie.casequeue.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What will have been stopped at the end of the year, if it goes on like this.
 *
 * @param cents détecté et stoppé at the end of the year
 * @param method how it was come by
 */
public record Forecast(long cents, Method method) {
    private static final int FIRST_DAY = 31;
    private static final int LEAST_MONTHS = 6;
    private static final int LEAST_SHARE_DIVISOR = 20;

    /** How a forecast was come by. */
    public enum Method {
        /** The year is over. */
        COMPLETE,
        /** As the year before went on from the same day. */
        PROFILE,
        /** In proportion to the days. */
        LINEAR
    }

    /**
     * How the year before went, without figures entered by hand.
     *
     * @param untilSameDay stopped up to the same day
     * @param whole stopped in the whole year
     * @param months in how many months something was booked
     */
    record Profile(long untilSameDay, long whole, int months) {
        /** A year with few conclusions, or nearly none so early, says nothing about the next. */
        boolean isTelling() {
            return months >= LEAST_MONTHS
                    && untilSameDay > 0
                    && untilSameDay <= whole
                    && untilSameDay >= whole / LEAST_SHARE_DIVISOR;
        }
    }

    /**
     * The forecast; none in the first month, when nothing can be said.
     *
     * @param stopped so far
     * @param asOf the last day of the year that has come
     */
    static Optional<Forecast> of(long stopped, LocalDate asOf, Profile before) {
        if (asOf.getDayOfYear() == asOf.lengthOfYear()) {
            return Optional.of(new Forecast(stopped, Method.COMPLETE));
        }
        if (asOf.getDayOfYear() < FIRST_DAY) {
            return Optional.empty();
        }
        return Optional.of(
                before.isTelling()
                        ? new Forecast(scaled(stopped, before.whole(), before.untilSameDay()), Method.PROFILE)
                        : new Forecast(scaled(stopped, asOf.lengthOfYear(), asOf.getDayOfYear()), Method.LINEAR));
    }

    private static long scaled(long cents, long by, long of) {
        return BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(by))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
