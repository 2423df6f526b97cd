package fr.vigie.streaming.care;

import fr.vigie.streaming.fact.DayTally;
import fr.vigie.streaming.fact.MonthTallies;
import fr.vigie.streaming.fact.RuleTallies;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the days of one subject came to, for all rules together: one entry of state a month of care. Within one close each
 * month is read once and written once: {@link #write()} ends it.
 */
final class CareTallies {
    private static final int LONGEST_SPAN_READ_BY_MONTH = 12;

    private final AvroMap<MonthTallies> state;
    private final TreeMap<YearMonth, TreeMap<String, TreeMap<LocalDate, Tally>>> open = new TreeMap<>();
    private final TreeSet<YearMonth> changed = new TreeSet<>();

    CareTallies(SubjectState state) {
        this.state = AvroMap.of(state, "tallies", MonthTallies.SCHEMA$);
    }

    /** What a day came to for a rule when it was last judged. */
    Tally get(String rule, LocalDate day) throws Exception {
        return days(YearMonth.from(day), rule).getOrDefault(day, Tally.NONE);
    }

    /** Notes what a day comes to. */
    void put(String rule, LocalDate day, Tally tally) throws Exception {
        YearMonth month = YearMonth.from(day);
        changed.add(month);
        if (tally.isEmpty()) {
            days(month, rule).remove(day);
        } else {
            days(month, rule).put(day, tally);
        }
    }

    /** The days of a stretch that come to something. */
    SortedMap<LocalDate, Tally> between(String rule, LocalDate first, LocalDate last) throws Exception {
        TreeMap<LocalDate, Tally> days = new TreeMap<>();
        for (YearMonth month : months(YearMonth.from(first), YearMonth.from(last))) {
            days.putAll(days(month, rule).subMap(first, true, last, true));
        }
        return days;
    }

    private TreeSet<YearMonth> months(YearMonth first, YearMonth last) throws Exception {
        TreeSet<YearMonth> months = new TreeSet<>();
        if (first.plusMonths(LONGEST_SPAN_READ_BY_MONTH).isAfter(last)) {
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                months.add(month);
            }
        } else {
            state.keys().forEach(month -> months.add(YearMonth.parse(month)));
            months.addAll(open.keySet());
        }
        return months;
    }

    private TreeMap<LocalDate, Tally> days(YearMonth month, String rule) throws Exception {
        TreeMap<String, TreeMap<LocalDate, Tally>> rules = open.get(month);
        if (rules == null) {
            rules = new TreeMap<>();
            Optional<MonthTallies> stored = state.get(month.toString());
            for (RuleTallies one : stored.map(MonthTallies::getRules).orElse(List.of())) {
                TreeMap<LocalDate, Tally> days = new TreeMap<>();
                one.getDays().forEach(day -> days.put(day.getCareDate(), tally(day)));
                rules.put(one.getRule(), days);
            }
            open.put(month, rules);
        }
        return rules.computeIfAbsent(rule, any -> new TreeMap<>());
    }

    /** A tally as it is kept. */
    static DayTally stored(LocalDate day, Tally tally) {
        return new DayTally(day, tally.waiting(), tally.counts());
    }

    /** A tally that is kept. */
    static Tally tally(DayTally stored) {
        return new Tally(stored.getWaiting(), stored.getCounts());
    }

    /** The tallies of the months before the month of a day vanish. */
    void forgetBefore(LocalDate first) throws Exception {
        for (String month : state.keys()) {
            if (YearMonth.parse(month).isBefore(YearMonth.from(first))) {
                state.remove(month);
            }
        }
    }

    /** Writes what has changed; to be called at the end of each close, while its subject is the current key. */
    void write() throws Exception {
        for (YearMonth month : changed) {
            List<RuleTallies> rules = new ArrayList<>();
            Optional.ofNullable(open.get(month)).orElseThrow().forEach((rule, days) -> {
                if (!days.isEmpty()) {
                    List<DayTally> stored = new ArrayList<>(days.size());
                    days.forEach((day, tally) -> stored.add(stored(day, tally)));
                    rules.add(new RuleTallies(rule, stored));
                }
            });
            if (rules.isEmpty()) {
                state.remove(month.toString());
            } else {
                state.put(month.toString(), new MonthTallies(rules));
            }
        }
        changed.clear();
        open.clear();
    }
}
