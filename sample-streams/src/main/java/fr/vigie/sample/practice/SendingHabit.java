package fr.vigie.sample.practice;

import fr.vigie.sample.chance.Chance;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * On which evenings a biller transmits its lots.
 *
 * @param everyDays days between two evenings, 1 to 7
 * @param offset which of them, in [0, everyDays)
 */
public record SendingHabit(int everyDays, int offset) {

    /** Most send every evening, some every few days, a few once a week (art. R161-47: 8 working days at most). */
    public static SendingHabit draw(Chance chance) {
        int every =
                switch (chance.weighted(0.74, 0.12, 0.08, 0.06)) {
                    case 0 -> 1;
                    case 1 -> 2;
                    case 2 -> 3;
                    default -> 7;
                };
        return new SendingHabit(every, chance.below(every));
    }

    /** The first evening of transmission at or after a day; never a Sunday. */
    public LocalDate sendingDay(LocalDate ready) {
        LocalDate day = ready;
        while (Math.floorMod(day.toEpochDay(), everyDays) != offset) {
            day = day.plusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
