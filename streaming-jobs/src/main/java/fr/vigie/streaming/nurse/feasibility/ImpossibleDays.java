package fr.vigie.streaming.nurse.feasibility;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Finds days of care that one person cannot have done, or hardly. */
public final class ImpossibleDays implements CareRule {
    /** Days that cannot be, by the least minutes. */
    public static final String IMPOSSIBLE = "IMPOSSIBLE_DAY";

    /** Several long days in a quarter, by the estimated minutes. */
    public static final String LONG = "LONG_DAYS";

    /** Version of the detector. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;

    private final FeasibilitySettings settings;

    public ImpossibleDays(FeasibilitySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "impossible-days";
    }

    @Override
    public Scheme scheme() {
        return Scheme.NURSE_BILLING;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.PROFESSIONAL;
    }

    @Override
    public boolean reads(BillingLine line) {
        return CareMinutes.isCare(line);
    }

    @Override
    public Span span() {
        return Span.QUARTER;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        return new Workload(settings).of(day, known);
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        Set<LocalDate> impossible = new HashSet<>();
        Set<LocalDate> longDays = new HashSet<>();
        days.forEach((day, tally) -> {
            if (DayLoad.of(tally).leastMinutes() > settings.impossibleDayMinutes()) {
                impossible.add(day);
            }
            if (DayLoad.of(tally).estimatedMinutes() > settings.longDayMinutes()) {
                longDays.add(day);
            }
        });
        List<HeldDay> held = new ArrayList<>();
        days.forEach((day, tally) -> {
            TreeSet<String> codes = new TreeSet<>();
            if (impossible.contains(day) && impossible.size() >= settings.minImpossibleDaysPerQuarter()) {
                codes.add(IMPOSSIBLE);
            }
            if (longDays.contains(day) && longDays.size() >= settings.minLongDaysPerQuarter()) {
                codes.add(LONG);
            }
            if (!codes.isEmpty()) {
                held.add(new HeldDay(day, codes, tally));
            }
        });
        return held;
    }

    /** The visits of the day as billed: that the day cannot be does not tell which of them were not made. */
    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        String code = held.codes().contains(IMPOSSIBLE) ? IMPOSSIBLE : LONG;
        return Visits.of(day.lines()).stream()
                .map(line -> UndueLine.of(code, line, line.getReimbursedCents()))
                .toList();
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return new ImpossibleDaysText(settings).findings(held, items);
    }

    @Override
    public String withdrawnBecause() {
        return "Les journées facturées tiennent dans ce qu'une personne peut faire au vu des pièces reçues depuis.";
    }
}
