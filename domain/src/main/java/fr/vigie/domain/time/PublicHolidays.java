package fr.vigie.domain.time;

import java.time.LocalDate;
import java.util.Set;

/**
 * Public holidays of mainland France (Code du travail, art. L3133-1), with those of Alsace and Moselle (art. L3134-13) where
 * they are asked for. Overseas there are more: not here.
 */
public final class PublicHolidays {
    /** Month and day: 101 is New Year. */
    private static final Set<Integer> FIXED = Set.of(101, 501, 508, 714, 815, 1101, 1111, 1225);

    private static final int SAINT_STEPHEN = 1226;
    private static final int GOOD_FRIDAY = -2;
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

    private PublicHolidays() {}

    /** Whether a day is a public holiday. */
    public static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(monthAndDay(day))
                || day.equals(easter.plusDays(EASTER_MONDAY))
                || day.equals(easter.plusDays(ASCENSION))
                || day.equals(easter.plusDays(WHIT_MONDAY));
    }

    /** Whether a day is a public holiday in a place. */
    public static boolean isHoliday(LocalDate day, boolean alsaceMoselle) {
        return isHoliday(day)
                || alsaceMoselle
                        && (monthAndDay(day) == SAINT_STEPHEN
                                || day.equals(easter(day.getYear()).plusDays(GOOD_FRIDAY)));
    }

    /** Whether a day is a working day of offices: neither a Saturday nor a Sunday nor a public holiday. */
    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !isHoliday(day);
    }

    /** The first working day at or after a day. */
    public static LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private static int monthAndDay(LocalDate day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** Easter Sunday of a year of the Gregorian calendar (Meeus, Astronomical Algorithms). */
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
