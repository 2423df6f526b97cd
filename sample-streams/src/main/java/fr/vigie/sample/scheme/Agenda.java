package fr.vigie.sample.scheme;

import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What stories have planned, by day. */
public final class Agenda {
    private final Map<LocalDate, List<Runnable>> plans = new TreeMap<>();
    private final List<Daily> daily = new ArrayList<>();

    /** Plans something for a day. */
    public void on(LocalDate day, Runnable plan) {
        plans.computeIfAbsent(day, key -> new ArrayList<>()).add(plan);
    }

    /** Plans something for every day of a period; takes no room for each of them. */
    public void during(Period period, Consumer<LocalDate> plan) {
        daily.add(new Daily(period, plan));
    }

    /** Does what is planned for a day, in the order in which it was planned, meanwhile included: single days, then periods. */
    public void play(LocalDate day) {
        for (List<Runnable> today = plans.remove(day); today != null; today = plans.remove(day)) {
            today.forEach(Runnable::run);
        }
        daily.removeIf(one -> one.period.to().isBefore(day));
        for (Daily one : daily) {
            if (one.period.contains(day)) {
                one.plan.accept(day);
            }
        }
    }

    private record Daily(Period period, Consumer<LocalDate> plan) {}
}
