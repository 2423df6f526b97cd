package fr.vigie.sample.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Antigen tests per insured person and day over the winter of 2021–22, in the shape and size of the epidemic.
 *
 * <p>Low autumn, a first rise in November, the peak in the week of 3–9 January 2022, a dip on Sundays (domain.md §2 and
 * §7: 12.09 million tests in the record week, two thirds of them antigen; Charente-Maritime up to 80,000 a week).
 */
public final class Epidemic {
    private static final LocalDate ORIGIN = LocalDate.of(2021, 8, 30);
    /** Antigen tests per 1,000 insured and week, from the week of 2021-08-30 on. */
    private static final double[] WEEKLY = {
        30, 26, 22, 19, 17, 16, 14, 9, 9, 10, 12, 16, 24, 38, 52, 60, 78, 105, 121, 110, 96, 74, 52, 38, 28, 22
    };

    private static final double ELSEWHERE = 8;

    private Epidemic() {}

    /** Mean number of antigen tests per insured person on a day. */
    public static double testsPerInsured(LocalDate day) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(ORIGIN, day), 7);
        double weekly = week >= 0 && week < WEEKLY.length ? WEEKLY[(int) week] : ELSEWHERE;
        return weekly / 1000 * dayShare(day);
    }

    /** Share of tests that are positive. */
    public static double positivity(LocalDate day) {
        return StrictMath.min(0.32, 0.015 + testsPerInsured(day) * 16);
    }

    private static double dayShare(LocalDate day) {
        if (FrenchCalendar.isHoliday(day)) {
            return 0.05;
        }
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 0.19;
            case TUESDAY, WEDNESDAY, THURSDAY -> 0.155;
            case FRIDAY -> 0.17;
            case SATURDAY -> 0.15;
            case SUNDAY -> 0.025;
        };
    }

    /** Whether pharmacies are open. */
    public static boolean pharmaciesOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !FrenchCalendar.isHoliday(day);
    }
}
