package fr.vigie.streaming.care;

import fr.vigie.streaming.fact.CareAgenda;
import fr.vigie.streaming.fact.DayHeld;
import fr.vigie.streaming.fact.RuleAgenda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the rules are still busy with, of one subject: one entry of state, small unless something is held. */
final class Agenda {
    private final TreeMap<String, Matter> matters = new TreeMap<>();
    private Optional<LocalDate> forgetOn;

    /** What one rule is busy with. */
    static final class Matter {
        /** Days that wait. */
        final TreeSet<LocalDate> waiting = new TreeSet<>();

        /** Days that are held. */
        final TreeMap<LocalDate, HeldDay> held = new TreeMap<>();

        /** Codes of the findings that stand. */
        final TreeSet<String> said = new TreeSet<>();

        /** The days to be judged again, those before one left out. */
        TreeSet<LocalDate> again(LocalDate since) {
            TreeSet<LocalDate> days = new TreeSet<>(waiting.tailSet(since, true));
            days.addAll(held.tailMap(since, true).keySet());
            return days;
        }

        private boolean isEmpty() {
            return waiting.isEmpty() && held.isEmpty() && said.isEmpty();
        }
    }

    /** The agenda as it was kept. */
    Agenda(Optional<CareAgenda> stored) {
        forgetOn = stored.flatMap(CareAgenda::getForgetOn);
        stored.map(CareAgenda::getRules).orElse(List.of()).forEach(this::restore);
    }

    private void restore(RuleAgenda rule) {
        Matter matter = of(rule.getRule());
        matter.waiting.addAll(rule.getWaiting());
        matter.said.addAll(rule.getSaid());
        for (DayHeld held : rule.getHeld()) {
            LocalDate day = held.getTally().getCareDate();
            matter.held.put(day, new HeldDay(day, new HashSet<>(held.getCodes()), CareTallies.tally(held.getTally())));
        }
    }

    /** The matters of a rule. */
    Matter of(String rule) {
        return matters.computeIfAbsent(rule, any -> new Matter());
    }

    /** The matters of a rule, if it is busy with anything. */
    Optional<Matter> find(String rule) {
        return Optional.ofNullable(matters.get(rule));
    }

    /** When the oldest month is to be forgotten. */
    Optional<LocalDate> forgetOn() {
        return forgetOn;
    }

    /** Sets when the oldest month is to be forgotten. */
    void forgetOn(Optional<LocalDate> day) {
        forgetOn = day;
    }

    /**
     * Forgets days; answers, by rule, the codes of the findings of which no day is left. They stand, but are not looked
     * after.
     */
    Map<String, Set<String>> forgetBefore(LocalDate first) {
        Map<String, Set<String>> orphans = new TreeMap<>();
        matters.forEach((rule, matter) -> {
            matter.waiting.headSet(first).clear();
            matter.held.headMap(first).clear();
            if (matter.held.isEmpty() && !matter.said.isEmpty()) {
                orphans.put(rule, Set.copyOf(matter.said));
                matter.said.clear();
            }
        });
        return orphans;
    }

    /** The agenda as it is kept; empty where there is nothing to remember. */
    Optional<CareAgenda> stored() {
        List<RuleAgenda> rules = new ArrayList<>();
        matters.forEach((rule, matter) -> {
            if (!matter.isEmpty()) {
                rules.add(stored(rule, matter));
            }
        });
        return rules.isEmpty() && forgetOn.isEmpty()
                ? Optional.empty()
                : Optional.of(new CareAgenda(forgetOn.orElse(null), rules));
    }

    private static RuleAgenda stored(String rule, Matter matter) {
        List<DayHeld> held = matter.held.values().stream()
                .map(day -> new DayHeld(
                        CareTallies.stored(day.day(), day.tally()),
                        day.codes().stream().sorted().toList()))
                .toList();
        return new RuleAgenda(rule, List.copyOf(matter.waiting), held, List.copyOf(matter.said));
    }
}
