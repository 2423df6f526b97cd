package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Weighs what patients' records hold against the lines of one accused: all patients together, a calendar year of care at a
 * time. Shared by the detectors that are a {@link fr.vigie.streaming.patient.PatientRule} and some words.
 */
public final class SuspicionRule implements CareRule {
    /** Version of the weighing, and of the rules that have none of their own. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Scheme scheme;
    private final AlertSubjectKind subject;
    private final CareGroup group;
    private final Weighing weighing;
    private final List<Charge> charges;

    /**
     * A rule.
     *
     * @param group whose suspicions it weighs
     * @param charges one a code of suspicions; a line that is suspected under several counts under the first
     */
    public SuspicionRule(
            String name,
            Scheme scheme,
            AlertSubjectKind subject,
            CareGroup group,
            Weighing weighing,
            List<Charge> charges) {
        this.name = name;
        this.scheme = scheme;
        this.subject = subject;
        this.group = group;
        this.weighing = weighing;
        this.charges = List.copyOf(charges);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Scheme scheme() {
        return scheme;
    }

    @Override
    public AlertSubjectKind subject() {
        return subject;
    }

    @Override
    public Set<String> suspicionCodes() {
        return charges.stream().map(Charge::code).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean reads(BillingLine line) {
        return false;
    }

    @Override
    public Span span() {
        return Span.YEAR;
    }

    @Override
    public int waitDays() {
        return weighing.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        List<Long> numbers = new ArrayList<>();
        boolean waiting = false;
        for (Charge charge : charges) {
            List<Suspicion> mine = mine(day, charge.code(), known);
            List<BillingLine> lines = mine.stream().map(Suspicions::line).toList();
            numbers.addAll(SuspicionTally.of(mine, lines).numbers());
            waiting |= lines.stream().anyMatch(line -> group.waitsFor(line, known));
        }
        return new Tally(waiting, numbers);
    }

    private List<Suspicion> mine(CareDay day, String code, Known known) {
        return day.suspicions(code).stream()
                .filter(one -> group.holds(Suspicions.line(one), known))
                .sorted(Comparator.comparing(Suspicion::getLineId))
                .toList();
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        Map<LocalDate, Set<String>> codes = new TreeMap<>();
        for (int rank = 0; rank < charges.size(); rank++) {
            SortedMap<LocalDate, SuspicionTally> suspected = new TreeMap<>();
            for (Map.Entry<LocalDate, Tally> day : days.entrySet()) {
                SuspicionTally tally = SuspicionTally.of(day.getValue(), rank);
                if (tally.passages() > 0) {
                    suspected.put(day.getKey(), tally);
                }
            }
            if (SuspicionTally.sum(suspected.values()).reaches(weighing)) {
                String code = charges.get(rank).code();
                suspected.keySet().forEach(day -> codes.computeIfAbsent(day, any -> new TreeSet<>())
                        .add(code));
            }
        }
        return codes.entrySet().stream()
                .map(day -> new HeldDay(day.getKey(), day.getValue(), days.getOrDefault(day.getKey(), Tally.NONE)))
                .toList();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        Map<String, FindingItem> items = new TreeMap<>();
        for (Charge charge : charges) {
            if (held.codes().contains(charge.code())) {
                for (Suspicion one : mine(day, charge.code(), known)) {
                    items.computeIfAbsent(
                            one.getLineId(),
                            any -> UndueLine.of(charge.code(), Suspicions.line(one), one.getDueCents()));
                }
            }
        }
        return List.copyOf(items.values());
    }

    @Override
    public List<Finding> findings(String subjectId, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        List<Finding> findings = new ArrayList<>();
        for (Charge charge : charges) {
            List<FindingItem> mine = items.stream()
                    .filter(item -> item.getCode().equals(charge.code()))
                    .toList();
            if (!mine.isEmpty()) {
                findings.add(new ChargeText(charge, weighing).finding(mine));
            }
        }
        return findings;
    }

    @Override
    public String withdrawnBecause() {
        return "Les pièces reçues depuis expliquent les lignes, ou il en reste trop peu pour un dossier.";
    }
}
