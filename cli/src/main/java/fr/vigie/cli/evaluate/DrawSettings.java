package fr.vigie.cli.evaluate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How simulated investigators draw what else they look at, as the case queue does.
 *
 * @param alerts drawn a week among those beyond the rank that they work down to
 * @param subjects drawn a week among those without any alert
 * @param weeks for how many weeks, the last being the one of the day on which all is concluded
 * @param seed as the queue's {@code vigie.sample.seed}: the same seed, Monday and alerts give the same draw
 */
public record DrawSettings(int alerts, int subjects, int weeks, String seed) {
    public DrawSettings {
        if (alerts < 0 || subjects < 0 || weeks < 1) {
            throw new IllegalArgumentException("draw of " + alerts + " alerts and " + subjects + " subjects in " + weeks
                    + " weeks: expected 0 or more, in 1 or more");
        }
    }

    /** The Mondays for which is drawn, the first one first. */
    List<LocalDate> mondays(LocalDate on) {
        LocalDate last = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, weeks)
                .mapToObj(i -> last.minusWeeks(weeks - 1L - i))
                .toList();
    }
}
