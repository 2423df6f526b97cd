package fr.vigie.sample.nurse;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.nurse.NurseOffice.Shift;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who goes round on which day: titulaires take turns by weeks, another has the weekend; while one is on holiday a
 * remplaçant works on their number.
 *
 * @param seed of the world
 * @param index of the office
 * @param numbers the numbers, each with its titulaire first
 * @param replacements who may stand in
 */
record Rotation(long seed, int index, List<Practice> numbers, List<Practitioner> replacements) {
    /** Fortnights off: 7 weeks a year, more of them in July and August; a starting value. */
    private static final double ON_HOLIDAY = 0.1;

    private static final double ON_SUMMER_HOLIDAY = 0.35;

    /** The shifts of a day: so many rounds. */
    List<Shift> on(LocalDate day, int rounds) {
        List<Shift> shifts = new ArrayList<>(rounds);
        int week = (int) Math.floorDiv(day.toEpochDay() + 3, 7);
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        int standIn = 0;
        for (int round = 0; round < rounds; round++) {
            int turn = Math.floorMod(week + index + round + (weekend ? 1 : 0), numbers.size());
            boolean off = isOff(turn, week, weekend, day) && standIn < replacements.size();
            Practice number = numbers.get(turn);
            shifts.add(new Shift(
                    number, off ? replacements.get(standIn++) : number.members().get(0)));
        }
        return shifts;
    }

    /** Everybody at once on the first number, as where a titulaire has several remplaçants in. */
    List<Shift> onOneNumber(int rounds) {
        List<Shift> shifts = new ArrayList<>(rounds);
        for (int round = 0; round < rounds; round++) {
            shifts.add(new Shift(numbers.get(0), replacements.get(round)));
        }
        return shifts;
    }

    private boolean isOff(int turn, int week, boolean weekend, LocalDate day) {
        if (weekend && numbers.size() == 1 && Math.floorMod(week + index, 2) == 0) {
            return true;
        }
        boolean summer = day.getMonthValue() == 7 || day.getMonthValue() == 8;
        Chance chance = Chance.of(seed, "holiday", index, turn, Math.floorDiv(week, 2));
        return chance.happens(summer ? ON_SUMMER_HOLIDAY : ON_HOLIDAY);
    }
}
