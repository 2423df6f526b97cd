package fr.vigie.sample.calendar;

import fr.vigie.sample.chance.Chance;
import java.time.LocalDate;

/** When somebody who works for themselves is away: two or three weeks in summer, a week in winter, one in spring. */
public final class Absence {
    private static final int FIRST_SUMMER_WEEK = 27;
    private static final int SUMMER_WEEKS = 8;

    private Absence() {}

    /** Whether somebody, known by an index, is away on a day. */
    public static boolean away(int index, LocalDate day) {
        int week = (day.getDayOfYear() - 1) / 7 + 1;
        long habit = Chance.mix(index * 31L + day.getYear());
        int summer = FIRST_SUMMER_WEEK + (int) Math.floorMod(habit, SUMMER_WEEKS);
        int length = 2 + (int) (habit >>> 20 & 1);
        int winter = (habit >>> 24 & 1) == 0 ? 52 : 7;
        int spring = 14 + (int) (habit >>> 28 & 3);
        return week >= summer && week < summer + length || week == winter || week == spring;
    }
}
