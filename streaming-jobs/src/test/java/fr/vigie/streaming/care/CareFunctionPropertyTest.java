package fr.vigie.streaming.care;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.biller.BillerFunction;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.TestKnown;
import fr.vigie.streaming.topology.ActiveRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecordBase;

/** The host of rules on days of care says at every close what judging every day from scratch would say. */
class CareFunctionPropertyTest {
    private static final LocalDate FIRST = day("2021-11-20");
    private static final int CLOSES = 45;
    private static final int HORIZON_DAYS = 400;
    private static final List<CareRule> RULES = List.of(
            new VisitsRule(AlertSubjectKind.PROFESSIONAL, Span.MONTH),
            new VisitsRule(AlertSubjectKind.PROFESSIONAL, Span.ALL),
            new VisitsRule(AlertSubjectKind.BILLER, Span.QUARTER));

    @Property(tries = 15)
    void whatIsSaidIsWhatEveryDayFromScratchComesTo(@ForAll long seed) throws Exception {
        Billing billing = new Billing(seed);
        try (Operator billers =
                        Operator.of(new BillerFunction(Set.of(), ActiveRules.of(RULES.toArray(CareRule[]::new))));
                Operator care = Operator.of(function())) {
            int passed = 0;
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(CLOSES)); day = day.plusDays(1)) {
                for (Envelope line : billing.until(day)) {
                    billers.take(line);
                }
                List<Envelope> sent = billers.close(day).out();
                for (Envelope batch : sent.subList(passed, sent.size())) {
                    care.take(batch);
                }
                passed = sent.size();
                care.close(day);
                assertThat(said(care.out())).as("close of %s", day).isEqualTo(fromScratch(billing, day));
            }
        }
    }

    @Property(tries = 10)
    void aRestoreDoesNotShow(@ForAll long seed) throws Exception {
        List<List<Envelope>> batches = new ArrayList<>();
        Billing billing = new Billing(seed);
        try (Operator billers =
                Operator.of(new BillerFunction(Set.of(), ActiveRules.of(RULES.toArray(CareRule[]::new))))) {
            int passed = 0;
            for (int i = 0; i < CLOSES; i++) {
                for (Envelope line : billing.until(FIRST.plusDays(i))) {
                    billers.take(line);
                }
                List<Envelope> sent = billers.close(FIRST.plusDays(i)).out();
                batches.add(List.copyOf(sent.subList(passed, sent.size())));
                passed = sent.size();
            }
        }
        int broken = new Random(seed).nextInt(CLOSES);
        List<Envelope> whole = new ArrayList<>();
        List<Envelope> pieces = new ArrayList<>();
        try (Operator care = Operator.of(function())) {
            feed(care, batches, 0, CLOSES);
            whole.addAll(care.out());
        }
        try (Operator before = Operator.of(function())) {
            feed(before, batches, 0, broken);
            // In mid-day: what has arrived and is not folded yet is in the snapshot.
            for (Envelope batch : batches.get(broken)) {
                before.take(batch);
            }
            pieces.addAll(before.out());
            try (Operator after = Operator.of(function(), before.snapshot())) {
                after.close(FIRST.plusDays(broken));
                feed(after, batches, broken + 1, CLOSES);
                pieces.addAll(after.out());
            }
        }
        assertThat(pieces).isEqualTo(whole);
    }

    private static void feed(Operator care, List<List<Envelope>> batches, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            for (Envelope batch : batches.get(i)) {
                care.take(batch);
            }
            care.close(FIRST.plusDays(i));
        }
    }

    private static CareFunction function() {
        return new CareFunction(RULES, List.of(), List.of(), HORIZON_DAYS, Set.of());
    }

    private static Map<String, SpecificRecordBase> said(List<Envelope> out) {
        Map<String, SpecificRecordBase> said = new HashMap<>();
        // As the next operator folds them: what a line was in one month is taken back before what it is in another.
        for (Envelope envelope : out.stream().sorted(Envelope.CANONICAL).toList()) {
            String address = envelope.is(Form.FINDING) ? envelope.key() + '|' + envelope.id() : envelope.id();
            if (envelope.isRetraction()
                    || envelope.is(Form.FINDING)
                            && envelope.as(Finding.class).getWithdrawnBecause().isPresent()) {
                said.remove(address);
            } else {
                said.put(address, envelope.as(SpecificRecordBase.class));
            }
        }
        return said;
    }

    private static Map<String, SpecificRecordBase> fromScratch(Billing billing, LocalDate today) {
        Map<String, SpecificRecordBase> said = new HashMap<>();
        for (CareRule rule : RULES) {
            Map<String, TreeMap<LocalDate, List<BillingLine>>> subjects = new TreeMap<>();
            for (BillingLine line : billing.holding("AMI")) {
                String subject = rule.subject() == AlertSubjectKind.BILLER ? line.getBillerId() : line.getExecutantId();
                subjects.computeIfAbsent(subject, any -> new TreeMap<>())
                        .computeIfAbsent(line.getCareDate(), any -> new ArrayList<>())
                        .add(line);
            }
            subjects.forEach((subject, days) -> say(rule, subject, days, new TestKnown(today), said));
        }
        return said;
    }

    private static void say(
            CareRule rule,
            String subject,
            TreeMap<LocalDate, List<BillingLine>> lines,
            Known known,
            Map<String, SpecificRecordBase> said) {
        TreeMap<LocalDate, CareDay> days = new TreeMap<>();
        Map<LocalDate, TreeMap<LocalDate, Tally>> stretches = new TreeMap<>();
        lines.forEach((day, list) -> {
            List<BillingLine> sorted = list.stream().sorted(CareOrder.VISITS).toList();
            CareDay one = new CareDay(subject, day, sorted, List.of(), List.of());
            days.put(day, one);
            Tally tally = rule.tally(one, known);
            if (!tally.isEmpty()) {
                stretches
                        .computeIfAbsent(rule.span().first(day), any -> new TreeMap<>())
                        .put(day, tally);
            }
        });
        List<HeldDay> held = stretches.values().stream()
                .flatMap(stretch -> rule.held(stretch, known).stream())
                .toList();
        AlertKey key = new AlertKey(rule.scheme(), rule.subject(), subject);
        List<FindingItem> items = new ArrayList<>();
        held.forEach(day -> items.addAll(rule.items(days.get(day.day()), day, known)));
        items.forEach(item -> item.setAlertKey(key.text()));
        items.forEach(item -> said.put(key.text() + '|' + item.getLineId().orElseThrow() + '|' + item.getCode(), item));
        if (!held.isEmpty()) {
            rule.findings(subject, held, items, known).forEach(finding -> {
                finding.setSource("");
                said.put(key.text() + '|' + finding.getCode(), finding);
            });
        }
    }
}
