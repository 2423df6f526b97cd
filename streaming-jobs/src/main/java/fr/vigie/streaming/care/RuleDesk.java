package fr.vigie.streaming.care;

import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One rule and one subject at one close: judges the days that ask for it, and says what has changed. */
final class RuleDesk {
    private final RuleView view;
    private final CareRule rule;
    private final String subject;
    private final Known known;
    private final CareDays days;
    private final CareTallies tallies;
    private final HeldLines lines;
    private final FindingDesk desk;
    private final Agenda.Matter matter;

    RuleDesk(
            RuleView view,
            String subject,
            Known known,
            CareDays days,
            CareTallies tallies,
            HeldLines lines,
            FindingDesk desk,
            Agenda.Matter matter) {
        this.view = view;
        this.rule = view.rule();
        this.subject = subject;
        this.known = known;
        this.days = days;
        this.tallies = tallies;
        this.lines = lines;
        this.desk = desk;
        this.matter = matter;
    }

    /**
     * Judges the days that were touched and those that wait or are held.
     *
     * @param touched the days of which anything has come or gone that the rule reads
     */
    void judge(Collection<LocalDate> touched, long close, Consumer<Envelope> out) throws Exception {
        LocalDate since = known.today().minusDays(rule.waitDays());
        matter.waiting.headSet(since).clear();
        TreeSet<LocalDate> judged = matter.again(since);
        judged.addAll(touched);
        TreeSet<LocalDate> stretches = tally(judged, since);
        TreeMap<LocalDate, HeldDay> held = held(stretches);
        TreeMap<LocalDate, HeldDay> before = new TreeMap<>(matter.held);
        if (stretches.isEmpty() || held.isEmpty() && before.isEmpty()) {
            return;
        }
        matter.held.clear();
        matter.held.putAll(held);
        report(itemise(judged, before, close, out), close, out);
    }

    /** Counts the days anew; answers the first days of the stretches in which that may change what is held. */
    private TreeSet<LocalDate> tally(TreeSet<LocalDate> judged, LocalDate since) throws Exception {
        TreeSet<LocalDate> stretches = new TreeSet<>();
        for (LocalDate day : judged) {
            Tally before = tallies.get(rule.name(), day);
            Optional<CareDay> read = view.of(days.day(subject, day));
            Tally now = read.isPresent() ? rule.tally(read.get(), known) : Tally.NONE;
            if (!now.equals(before)) {
                tallies.put(rule.name(), day, now);
            }
            matter.waiting.remove(day);
            if (now.waiting() && !day.isBefore(since)) {
                matter.waiting.add(day);
            }
            if (!now.equals(before) || now.waiting() || matter.held.containsKey(day)) {
                stretches.add(rule.span().first(day));
            }
        }
        return stretches;
    }

    private TreeMap<LocalDate, HeldDay> held(TreeSet<LocalDate> stretches) throws Exception {
        TreeMap<LocalDate, HeldDay> held = new TreeMap<>(matter.held);
        for (LocalDate first : stretches) {
            LocalDate last = rule.span().last(first);
            held.subMap(first, true, last, true).clear();
            SortedMap<LocalDate, Tally> stretch = tallies.between(rule.name(), first, last);
            if (!stretch.isEmpty()) {
                rule.held(stretch, known).forEach(day -> held.put(day.day(), day));
            }
        }
        return held;
    }

    /** Itemises the months in which something may have changed; answers the undue lines of all. */
    private List<FindingItem> itemise(
            TreeSet<LocalDate> judged, TreeMap<LocalDate, HeldDay> before, long close, Consumer<Envelope> out)
            throws Exception {
        TreeMap<YearMonth, TreeSet<LocalDate>> months = new TreeMap<>();
        matter.held.keySet().forEach(day -> month(months, day).add(day));
        before.keySet().forEach(day -> month(months, day));
        List<FindingItem> all = new ArrayList<>();
        for (Map.Entry<YearMonth, TreeSet<LocalDate>> month : months.entrySet()) {
            Map<LocalDate, List<FindingItem>> said = lines.get(rule.name(), month.getKey());
            Map<LocalDate, List<FindingItem>> now = items(month.getValue(), said, judged, before);
            List<FindingItem> items =
                    now.values().stream().flatMap(List::stream).toList();
            if (!now.equals(said)) {
                desk.itemise(key(), close, HeldLines.part(rule.name(), month.getKey()), items, out);
                lines.put(rule.name(), month.getKey(), now);
            }
            all.addAll(items);
        }
        return all;
    }

    private static TreeSet<LocalDate> month(TreeMap<YearMonth, TreeSet<LocalDate>> months, LocalDate day) {
        return months.computeIfAbsent(YearMonth.from(day), any -> new TreeSet<>());
    }

    private Map<LocalDate, List<FindingItem>> items(
            TreeSet<LocalDate> held,
            Map<LocalDate, List<FindingItem>> said,
            TreeSet<LocalDate> judged,
            TreeMap<LocalDate, HeldDay> before)
            throws Exception {
        Map<LocalDate, List<FindingItem>> items = new TreeMap<>();
        for (LocalDate day : held) {
            HeldDay now = Optional.ofNullable(matter.held.get(day)).orElseThrow();
            boolean asBefore = !judged.contains(day) && now.equals(before.get(day));
            List<FindingItem> lines = asBefore ? said.getOrDefault(day, List.of()) : items(day, now);
            if (!lines.isEmpty()) {
                items.put(day, lines);
            }
        }
        return items;
    }

    private List<FindingItem> items(LocalDate day, HeldDay held) throws Exception {
        Optional<CareDay> read = view.of(days.day(subject, day));
        if (read.isEmpty()) {
            return List.of();
        }
        List<FindingItem> items = rule.items(read.get(), held, known);
        items.forEach(item -> item.setAlertKey(key().text()));
        return items;
    }

    private AlertKey key() {
        return new AlertKey(rule.scheme(), rule.subject(), subject);
    }

    private void report(List<FindingItem> items, long close, Consumer<Envelope> out) throws Exception {
        TreeMap<String, Finding> now = new TreeMap<>();
        if (!matter.held.isEmpty()) {
            rule.findings(subject, matter.held.values(), items, known)
                    .forEach(finding -> now.put(finding.getCode(), finding));
        }
        TreeSet<String> codes = new TreeSet<>(matter.said);
        codes.addAll(now.keySet());
        for (String code : codes) {
            desk.report(key(), close, code, Optional.ofNullable(now.get(code)), rule.withdrawnBecause(), out);
        }
        matter.said.clear();
        matter.said.addAll(now.keySet());
    }
}
