package fr.vigie.streaming.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule says of some days, asked as the job asks it.
 *
 * @param findings what it finds
 * @param items the undue lines
 * @param waits whether a day waits
 */
public record Judgement(List<Finding> findings, List<FindingItem> items, boolean waits) {
    /** Asks a rule. */
    public static Judgement of(CareRule rule, Known known, List<Round> rounds) {
        return ofDays(rule, known, rounds.stream().map(Round::day).toList());
    }

    /** Asks a rule. */
    public static Judgement ofDays(CareRule rule, Known known, List<CareDay> all) {
        TreeMap<LocalDate, CareDay> days = new TreeMap<>();
        all.forEach(day -> days.put(day.day(), day));
        Map<LocalDate, TreeMap<LocalDate, Tally>> spans = new TreeMap<>();
        boolean waits = false;
        for (CareDay day : days.values()) {
            if (day.lines().stream().anyMatch((BillingLine line) -> rule.reads(line))) {
                Tally tally = rule.tally(day, known);
                waits |= tally.waiting();
                if (!tally.isEmpty()) {
                    spans.computeIfAbsent(rule.span().first(day.day()), any -> new TreeMap<>())
                            .put(day.day(), tally);
                }
            }
        }
        List<HeldDay> held = new ArrayList<>();
        spans.values().forEach(span -> held.addAll(rule.held(span, known)));
        List<FindingItem> items = new ArrayList<>();
        for (HeldDay one : held) {
            CareDay day = days.get(one.day());
            items.addAll(rule.items(day, one, known));
        }
        items.sort(Comparator.comparing(item -> item.getLineId().orElseThrow()));
        return new Judgement(held.isEmpty() ? List.of() : rule.findings(Round.NURSE, held, items, known), items, waits);
    }

    /** Cents undue. */
    public long undueCents() {
        return items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }

    /** The sentences of the findings, one a line, with plain spaces. */
    public String text() {
        return findings.stream()
                .map(finding -> finding.getText().replace('\u00A0', ' ').replace('\u202F', ' '))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    /** Line and cents due, one text each. */
    public List<String> dues() {
        return items.stream()
                .map(item -> item.getLineId().orElseThrow() + " " + item.getDueCents())
                .toList();
    }
}
