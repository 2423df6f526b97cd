package fr.vigie.streaming.care;

import fr.vigie.streaming.fact.DayItems;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.HeldItems;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The undue lines of the days that rules hold, by rule and month: what is not judged again is not read again. */
final class HeldLines {
    private final AvroMap<HeldItems> state;

    HeldLines(SubjectState state) {
        this.state = AvroMap.of(state, "held-items", HeldItems.SCHEMA$);
    }

    /** Name of the part of a rule and month. */
    static String part(String rule, YearMonth month) {
        return month + "|" + rule;
    }

    /** The undue lines of a month as last itemised, by day. */
    Map<LocalDate, List<FindingItem>> get(String rule, YearMonth month) throws Exception {
        Map<LocalDate, List<FindingItem>> days = new TreeMap<>();
        state.get(part(rule, month))
                .map(HeldItems::getDays)
                .orElse(List.of())
                .forEach(day -> days.put(day.getCareDate(), day.getItems()));
        return days;
    }

    /** Notes the undue lines of a month. */
    void put(String rule, YearMonth month, Map<LocalDate, List<FindingItem>> days) throws Exception {
        List<DayItems> stored = new ArrayList<>(days.size());
        days.forEach((day, items) -> stored.add(new DayItems(day, items)));
        if (stored.isEmpty()) {
            state.remove(part(rule, month));
        } else {
            state.put(part(rule, month), new HeldItems(stored));
        }
    }

    /** Forgets the months before that of a day; answers their parts. */
    List<String> forgetBefore(LocalDate first) throws Exception {
        String month = YearMonth.from(first).toString();
        List<String> gone =
                state.keys().stream().filter(part -> part.compareTo(month) < 0).toList();
        for (String part : gone) {
            state.remove(part);
        }
        return gone;
    }
}
