package fr.vigie.casequeue.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The board of a year.
 *
 * @param year the year
 * @param asOf the last day of it that has come
 * @param objectives those that were set, the last first
 * @param total everything that was booked
 * @param pendingCents claimed or avoided in cases that were not concluded on that day
 * @param owedCents neither paid nor given up on that day
 * @param forecast at the end of the year
 * @param schemes by scheme, the largest first
 * @param categories by category of profession, the largest first
 * @param months those that have begun
 * @param rules by rule, the largest first
 * @param concluded how many cases were concluded
 * @param medianDays from opening to closing
 */
public record BoardYear(
        int year,
        LocalDate asOf,
        List<Objective> objectives,
        Sums total,
        long pendingCents,
        long owedCents,
        Optional<Forecast> forecast,
        List<Group> schemes,
        List<Group> categories,
        List<Month> months,
        List<RuleFigures> rules,
        long concluded,
        Optional<BigDecimal> medianDays) {

    /**
     * A part of the year's sums.
     *
     * @param key of its French name
     */
    public record Group(String key, Sums sums) {}

    /**
     * A month.
     *
     * @param month 1–12
     * @param sums booked in it
     * @param subiSoFar préjudice subi from the beginning of the year
     * @param eviteSoFar préjudice évité from the beginning of the year
     */
    public record Month(int month, Sums sums, long subiSoFar, long eviteSoFar) {
        /** Détecté et stoppé from the beginning of the year. */
        public long stoppeSoFar() {
            return Math.addExact(subiSoFar, eviteSoFar);
        }
    }

    /** The objective that counts, in cents. */
    public Optional<Long> objective() {
        return objectives.stream().findFirst().map(Objective::cents);
    }

    /** Stopped of the objective, as a percentage. */
    public Optional<BigDecimal> reached() {
        return objective().map(cents -> Sums.percent(total.stoppe(), cents));
    }

    /** Préjudice subi alone of the objective, as a percentage. */
    public Optional<BigDecimal> reachedBySubi() {
        return objective().map(cents -> Sums.percent(total.subi(), cents));
    }

    /** The forecast of the objective, as a percentage. */
    public Optional<BigDecimal> forecastReached() {
        return objective().flatMap(cents -> forecast.map(end -> Sums.percent(end.cents(), cents)));
    }
}
