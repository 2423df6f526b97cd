package fr.vigie.streaming.nurse.nearbymileage;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.nurse.LinePrice;
import fr.vigie.streaming.nurse.NurseActs;
import fr.vigie.streaming.nurse.Nurses;
import fr.vigie.streaming.nurse.nearbymileage.Nearness.Answer;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Finds km billed for homes near the cabinet; weighs, and accuses only where the nearness is sure. */
public final class NearbyMileage implements CareRule {
    /** Reason code. */
    public static final String CODE = "IK_NEARBY";

    /** Version of the detector. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;
    private static final int NEAR = 0;
    private static final int SURE = 1;
    private static final int MEASURED = 2;

    private final NearbyMileageSettings settings;

    public NearbyMileage(NearbyMileageSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "nearby-mileage";
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
        return NurseActs.KM.contains(line.getActCode());
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
        if (!Nurses.mayBe(day, known)) {
            return Tally.NONE;
        }
        Nearness nearness = new Nearness(settings, known);
        List<Answer> answers =
                day.lines().stream().filter(NurseActs::counts).map(nearness::of).toList();
        long sure = count(answers, Answer.SURELY_NEAR);
        long near = sure + count(answers, Answer.SAME_COMMUNE);
        long measured = near + count(answers, Answer.FAR);
        boolean waiting = answers.contains(Answer.NOT_KNOWN_YET);
        return new Tally(waiting, List.of(near, sure, measured));
    }

    private static long count(List<Answer> answers, Answer answer) {
        return answers.stream().filter(answer::equals).count();
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        long near = sum(days.values(), NEAR);
        if (near < settings.minLinesPerQuarter() || near < settings.minShare() * sum(days.values(), MEASURED)) {
            return List.of();
        }
        // Days without a line near by are of the share, and said with it.
        return days.entrySet().stream()
                .filter(day -> day.getValue().get(MEASURED) > 0)
                .map(day -> new HeldDay(day.getKey(), Set.of(CODE), day.getValue()))
                .toList();
    }

    private static long sum(Collection<Tally> tallies, int index) {
        return tallies.stream().mapToLong(tally -> tally.get(index)).sum();
    }

    /** The km near by: undue where that is sure, else as billed. */
    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        Nearness nearness = new Nearness(settings, known);
        List<FindingItem> items = new ArrayList<>();
        day.lines().stream().filter(NurseActs::counts).sorted(CareOrder.VISITS).forEach(line -> {
            Answer answer = nearness.of(line);
            if (answer == Answer.SURELY_NEAR) {
                items.add(UndueLine.of(CODE, line, majoration(line)));
            } else if (answer == Answer.SAME_COMMUNE) {
                items.add(UndueLine.of(CODE, line, line.getReimbursedCents()));
            }
        });
        return items;
    }

    private static long majoration(BillingLine line) {
        long due = LinePrice.majoration(line).orElse(LinePrice.opposable(line));
        return LinePrice.reimbursed(line, Math.min(due, LinePrice.opposable(line)));
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Tally> tallies = held.stream().map(HeldDay::tally).toList();
        long sure = sum(tallies, SURE);
        long measured = sum(tallies, MEASURED);
        String lines = FrenchText.count(items.size(), "trajet") + " sur " + FrenchText.number(measured);
        return List.of(new FindingDraft(CODE, VERSION, FindingKind.IMPLAUSIBLE, settings.probability())
                .says(
                        "Des indemnités kilométriques sont facturées pour " + lines
                                + " dans la commune du lieu d'exercice ou à moins de 2 km (1 km en montagne)"
                                + surely(sure, items)
                                + " ; pour les autres la notion d'agglomération est discutée (NGAP, art. 13).",
                        "NGAP, dispositions générales, art. 13 ; sur l'agglomération, CA Aix-en-Provence, 8 avril 2022")
                .against(
                        lines + " facturés à proximité",
                        "moins de " + Math.round(settings.minShare() * 100) + " % de trajets à proximité et moins de "
                                + settings.minLinesPerQuarter() + " par trimestre",
                        "un lieu d'exercice plus éloigné est déclaré, ou la commune est vaste et la route de plus de 2 km")
                .rests(items)
                .figure("nearbyTravels", items.size(), "trajets")
                .figure("surelyNearbyTravels", sure, "trajets")
                .finish());
    }

    private static String surely(long sure, List<FindingItem> items) {
        long cents = items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
        return sure == 0
                ? ""
                : ", dont " + FrenchText.number(sure) + " à coup sûr en deçà de cette distance, soit "
                        + FrenchText.euros(cents) + " facturés sans être dus";
    }

    @Override
    public String withdrawnBecause() {
        return "Les trajets facturés ne sont plus à proximité au vu des lieux connus depuis.";
    }
}
