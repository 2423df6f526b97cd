package fr.vigie.sample.scheme;

import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Something that a story does day after day; one day is planned at a time. */
public final class Routine {
    private Routine() {}

    /** Plans something for every day of a period. */
    public static void daily(Agenda agenda, Period period, Consumer<LocalDate> act) {
        plan(agenda, period.from(), period, act);
    }

    private static void plan(Agenda agenda, LocalDate day, Period period, Consumer<LocalDate> act) {
        if (period.contains(day)) {
            agenda.on(day, () -> {
                act.accept(day);
                plan(agenda, day.plusDays(1), period, act);
            });
        }
    }
}
