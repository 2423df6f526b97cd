package fr.vigie.streaming.antigen;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/** What a rule says of the records of one biller, asked day by day as the job asks. */
public final class Verdicts {
    private Verdicts() {}

    /** The findings of a rule and their undue lines. */
    public record Verdict(List<Finding> findings, List<FindingItem> items) {
        /** Codes of the findings. */
        public List<String> codes() {
            return findings.stream().map(Finding::getCode).toList();
        }

        /** Sum of what is undue, cents. */
        public long undueCents() {
            return Undue.cents(items);
        }
    }

    /** Asks a rule. */
    public static Verdict ask(CareRule rule, String subject, List<? extends SpecificRecordBase> records, Known known) {
        SortedMap<LocalDate, CareDay> days = days(rule, subject, records);
        SortedMap<LocalDate, SortedMap<LocalDate, Tally>> spans = new TreeMap<>();
        days.forEach((day, care) -> {
            Tally tally = rule.tally(care, known);
            if (!tally.isEmpty()) {
                spans.computeIfAbsent(rule.span().first(day), any -> new TreeMap<>())
                        .put(day, tally);
            }
        });
        List<HeldDay> held = new ArrayList<>();
        spans.values().forEach(span -> held.addAll(rule.held(span, known)));
        List<FindingItem> items = held.stream()
                .flatMap(day -> rule.items(days.get(day.day()), day, known).stream())
                .toList();
        return new Verdict(held.isEmpty() ? List.of() : rule.findings(subject, held, items, known), items);
    }

    private static SortedMap<LocalDate, CareDay> days(
            CareRule rule, String subject, List<? extends SpecificRecordBase> records) {
        Map<LocalDate, List<SpecificRecordBase>> byDay = records.stream()
                .filter(record -> record instanceof BillingLine line ? rule.reads(line) : rule.readsOther(record))
                .collect(Collectors.groupingBy(Verdicts::dayOf, TreeMap::new, Collectors.toList()));
        SortedMap<LocalDate, CareDay> days = new TreeMap<>();
        byDay.forEach((day, of) -> days.put(
                day,
                new CareDay(
                        subject,
                        day,
                        of.stream()
                                .filter(BillingLine.class::isInstance)
                                .map(BillingLine.class::cast)
                                .sorted(CareOrder.VISITS)
                                .toList(),
                        List.of(),
                        of.stream()
                                .filter(record -> !(record instanceof BillingLine))
                                .toList())));
        return days;
    }

    private static LocalDate dayOf(SpecificRecordBase record) {
        return record instanceof BillingLine line ? line.getCareDate() : ParisDay.of(((KitPurchase) record).getAt());
    }
}
