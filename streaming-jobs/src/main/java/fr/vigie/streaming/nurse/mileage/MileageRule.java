package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The cap of a day and the formula over a month, judged together: a line that breaks both is claimed once, with both
 * reasons.
 */
public final class MileageRule implements CareRule {
    /** Version of the detector. */
    public static final String VERSION = "2";

    /** More was billed than the daily cap allows. */
    public static final String CAP = "IK_CAP";

    /** A month's trips go beyond the formula. */
    public static final String DISTANCE = "IK_DISTANCE";

    private static final long serialVersionUID = 1L;
    /** Mileage by road; on foot and ski (IKS) no formula is settled. */
    private static final Set<String> BY_ROAD = Set.of("IK", "IKM");

    private final MileageSettings settings;

    /** The rule with its settings. */
    public MileageRule(MileageSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mileage";
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
        return BY_ROAD.contains(line.getActCode());
    }

    @Override
    public Span span() {
        return Span.MONTH;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        return judge(day, known).tally();
    }

    private JudgedDay judge(CareDay day, Known known) {
        return new RoundJudge(settings)
                .judge(day.day(), day.lines(), new ReferenceRoads(known, day.subject(), settings));
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        boolean excessive = isExcessive(days.values());
        List<HeldDay> held = new ArrayList<>();
        days.forEach((day, tally) -> {
            Set<String> codes = new TreeSet<>();
            if (excessive) {
                codes.add(DISTANCE);
            }
            if (tally.get(JudgedDay.CAP_IGNORED) > 0) {
                codes.add(CAP);
            }
            if (!codes.isEmpty()) {
                held.add(new HeldDay(day, codes, tally));
            }
        });
        return held;
    }

    /** Whether a month goes beyond the formula often enough and by enough km to be held. */
    boolean isExcessive(Collection<Tally> month) {
        long measured = sum(month, JudgedDay.MEASURED);
        return measured > 0
                && sum(month, JudgedDay.EXCESSIVE) >= settings.minExcessiveShare() * measured
                && sum(month, JudgedDay.EXCESS_KM) >= settings.minExcessKmPerMonth();
    }

    private static long sum(Collection<Tally> month, int figure) {
        return month.stream().mapToLong(day -> day.get(figure)).sum();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return new RoundJudge(settings).items(judge(day, known), held.codes().contains(DISTANCE));
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return new MileageFindings(settings).of(held, items);
    }

    @Override
    public String withdrawnBecause() {
        return "Les trajets ne dépassent plus la formule ni le plafond au vu des pièces reçues depuis.";
    }
}
