package fr.vigie.sample.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Working days and public holidays of mainland France (Code du travail, L3133-1). */
public final class FrenchCalendar {
    private FrenchCalendar() {}

    /** Whether a day is a Sunday or a public holiday: the nurses' Sunday majoration applies. */
    public static boolean isSundayOrHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day);
    }

    /** Whether a day is a working day of offices: Monday to Friday, public holidays apart. */
    public static boolean isOfficeDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !isHoliday(day);
    }

    /** The first office day at or after a day. */
    public static LocalDate officeDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isOfficeDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** Office days from one day to another, both included; 0 where they are out of order. */
    public static int officeDays(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            count += isOfficeDay(day) ? 1 : 0;
        }
        return count;
    }

    /** Whether schools of zone A (académie de Poitiers) are closed for holidays. */
    public static boolean isSchoolHoliday(LocalDate day) {
        return SchoolHolidays.ZONE_A.contains(day);
    }

    /** Whether a day is a public holiday. */
    public static boolean isHoliday(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return FIXED.contains(day.getMonthValue() * 100 + day.getDayOfMonth())
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39))
                || day.equals(easter.plusDays(50));
    }

    private static final Set<Integer> FIXED = Set.of(101, 501, 508, 714, 815, 1101, 1111, 1225);

    /** Easter Sunday of a Gregorian year (Meeus, Astronomical Algorithms). */
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
