package fr.vigie.sample.calendar;

import fr.vigie.domain.time.PublicHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Working days and public holidays of mainland France (Code du travail, L3133-1). */
public final class FrenchCalendar {
    private FrenchCalendar() {}

    /** Whether a day is a Sunday or a public holiday: the nurses' Sunday majoration applies. */
    public static boolean isSundayOrHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day);
    }

    /** Whether a day is a working day of offices: Monday to Friday, public holidays apart. */
    public static boolean isOfficeDay(LocalDate day) {
        return PublicHolidays.isWorkingDay(day);
    }

    /** The first office day at or after a day. */
    public static LocalDate officeDayFrom(LocalDate day) {
        return PublicHolidays.workingDayFrom(day);
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
        return PublicHolidays.isHoliday(day);
    }
}
