package fr.vigie.streaming.nurse.nightmajoration;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Public holidays of mainland France (Code du travail, art. L3133-1), with those of Alsace and Moselle (art. L3134-13).
 * Overseas there are more: not here.
 */
final class PublicHolidays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));
    private static final MonthDay SAINT_STEPHEN = MonthDay.of(12, 26);

    private PublicHolidays() {}

    /** Whether a day is one. */
    static boolean isHoliday(LocalDate day, boolean alsaceMoselle) {
        LocalDate easter = easter(day.getYear());
        boolean local = alsaceMoselle
                && (day.equals(easter.minusDays(2)) || MonthDay.from(day).equals(SAINT_STEPHEN));
        return local
                || FIXED.contains(MonthDay.from(day))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50));
    }

    /** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
