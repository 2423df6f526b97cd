package fr.vigie.sample.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stories have planned, by day. */
public final class Agenda {
    private final Map<LocalDate, List<Runnable>> plans = new TreeMap<>();

    /** Plans something for a day. */
    public void on(LocalDate day, Runnable plan) {
        plans.computeIfAbsent(day, key -> new ArrayList<>()).add(plan);
    }

    /** Does what is planned for a day, in the order in which it was planned. */
    public void play(LocalDate day) {
        List<Runnable> today = plans.remove(day);
        if (today != null) {
            today.forEach(Runnable::run);
        }
    }
}
