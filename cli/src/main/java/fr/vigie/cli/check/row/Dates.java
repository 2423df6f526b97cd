package fr.vigie.cli.check.row;

import java.time.LocalDate;

/** Days since 1970 of dates of the Gregorian calendar. */
final class Dates {
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /** The first day of each month, by year and month. */
    private static final int[] FIRSTS = firsts();

    private Dates() {}

    private static int[] firsts() {
        int[] firsts = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = (int) LocalDate.of(FIRST_YEAR + i / 12, i % 12 + 1, 1).toEpochDay();
        }
        return firsts;
    }

    /** The day of a date; unusual where there is no such date, or it lies before 1900 or after 2199. */
    static long day(long year, long month, long day) throws Unusual {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > length(year, month)) {
            throw Unusual.LINE;
        }
        return FIRSTS[(int) ((year - FIRST_YEAR) * 12 + month - 1)] + day - 1;
    }

    private static int length(long year, long month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return LENGTHS[(int) month - 1] + (leap && month == 2 ? 1 : 0);
    }
}
