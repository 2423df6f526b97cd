package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small rule to test its host with: days of two visits and more are held in a stretch of eight visits and more; each
 * day's answer is known three days after it. Suspicions count as visits.
 */
final class VisitsRule implements CareRule {
    static final String MANY = "MANY_VISITS";
    static final String VERY_MANY = "VERY_MANY_VISITS";
    static final int WAIT_DAYS = 30;

    private static final long serialVersionUID = 1L;
    private static final int KNOWN_AFTER_DAYS = 3;
    private static final int LEAST = 8;

    /** How often any rule was asked for a tally. */
    static final AtomicInteger TALLIES = new AtomicInteger();

    private final AlertSubjectKind subject;
    private final Span span;

    VisitsRule(AlertSubjectKind subject, Span span) {
        this.subject = subject;
        this.span = span;
    }

    @Override
    public String name() {
        return "visits-" + subject + "-" + span;
    }

    @Override
    public Scheme scheme() {
        return Scheme.NURSE_BILLING;
    }

    @Override
    public AlertSubjectKind subject() {
        return subject;
    }

    @Override
    public Set<String> suspicionCodes() {
        return Set.of(MANY);
    }

    @Override
    public boolean reads(BillingLine line) {
        return line.getActCode().equals("AMI");
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public int waitDays() {
        return WAIT_DAYS;
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        TALLIES.incrementAndGet();
        if (known.today().isBefore(day.day().plusDays(KNOWN_AFTER_DAYS))) {
            return Tally.waiting(0);
        }
        return Tally.of(visits(day), day.lines().size());
    }

    private static long visits(CareDay day) {
        return day.suspicions().size()
                + day.lines().stream().mapToLong(BillingLine::getQuantity).sum();
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        long all = days.values().stream().mapToLong(tally -> tally.get(0)).sum();
        List<HeldDay> held = new ArrayList<>();
        days.forEach((day, tally) -> {
            if (all >= LEAST && tally.get(0) >= 2) {
                held.add(new HeldDay(
                        day, tally.get(0) >= 4 ? Set.of(code(MANY), code(VERY_MANY)) : Set.of(code(MANY)), tally));
            }
        });
        return held;
    }

    private String code(String code) {
        return code + "_" + span;
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return day.lines().stream()
                .map(line -> UndueLine.of(code(MANY), line, line.getReimbursedCents() / 2))
                .toList();
    }

    @Override
    public List<Finding> findings(String id, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        List<Finding> findings = new ArrayList<>();
        for (String code : List.of(code(MANY), code(VERY_MANY))) {
            List<HeldDay> days =
                    held.stream().filter(day -> day.codes().contains(code)).toList();
            if (!days.isEmpty() && !items.isEmpty()) {
                findings.add(new FindingDraft(code, "1", FindingKind.BREACH, 0.5)
                        .says(days.size() + " jours, " + items.size() + " lignes", "aucune")
                        .against("a", "b", "c")
                        .rests(items)
                        .figure(
                                "visites",
                                days.stream()
                                        .mapToLong(day -> day.tally().get(0))
                                        .sum(),
                                "visites")
                        .finish());
            }
        }
        return findings;
    }

    @Override
    public String withdrawnBecause() {
        return "Les visites ont été rectifiées.";
    }
}
