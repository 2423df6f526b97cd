package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.DailyMileageCap;
import fr.vigie.domain.tariff.Mileage;
import fr.vigie.domain.tariff.MileageCode;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.care.VisitDay;
import fr.vigie.streaming.fact.FindingItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds a day of a nurse's mileage against the formula (NGAP art. 13) and the daily cap (avenant 6). Pure. */
final class RoundJudge {
    private final MileageSettings settings;
    private final Mileage mileage = Mileage.builtIn();

    RoundJudge(MileageSettings settings) {
        this.settings = settings;
    }

    /** Judges the lines of one day of care. */
    JudgedDay judge(LocalDate day, List<BillingLine> lines, Roads roads) {
        List<JudgedLine> judged = lines.stream()
                .sorted(CareOrder.VISITS)
                .map(line -> judge(line, roads.of(line)))
                .toList();
        return new JudgedDay(day, judged, isCapIgnored(day, judged));
    }

    private JudgedLine judge(BillingLine line, Roads.Road road) {
        if (road instanceof Roads.Estimated estimated) {
            int formula = mileage.billableKm(estimated.km() + estimated.allowanceKm(), code(line), line.getCareDate());
            double margin = Math.max(settings.marginKm(), settings.marginShare() * formula);
            return new JudgedLine(line, true, false, formula, line.getQuantity() > formula + margin);
        }
        return new JudgedLine(line, false, road instanceof Roads.NotKnownYet, line.getQuantity(), false);
    }

    /** The undue lines of a day, each with what was due. */
    List<FindingItem> items(JudgedDay day, boolean holdExcess) {
        if (!day.capIgnored() && !holdExcess) {
            return List.of();
        }
        Optional<List<Cents>> due = due(day, holdExcess);
        List<FindingItem> items = new ArrayList<>();
        for (int i = 0; i < day.lines().size() && due.isPresent(); i++) {
            item(day.lines().get(i), due.get().get(i), holdExcess, day.capIgnored())
                    .ifPresent(items::add);
        }
        return items;
    }

    // The cap is that of a day of visits: the rounds of several days may all bear the date of the last.
    private Optional<List<Cents>> due(JudgedDay day, boolean holdExcess) {
        Map<JudgedLine, Cents> due = new IdentityHashMap<>();
        for (List<JudgedLine> round : rounds(day.lines())) {
            Optional<List<Cents>> capped = cap(day.day()).due(legs(round, holdExcess));
            for (int i = 0; i < round.size() && capped.isPresent(); i++) {
                due.put(round.get(i), capped.get().get(i));
            }
        }
        return due.size() == day.lines().size()
                ? Optional.of(day.lines().stream().map(due::get).toList())
                : Optional.empty();
    }

    private static Collection<List<JudgedLine>> rounds(List<JudgedLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> VisitDay.of(line.line()), TreeMap::new, Collectors.toList()))
                .values();
    }

    private boolean isCapIgnored(LocalDate day, List<JudgedLine> lines) {
        boolean beyond = rounds(lines).stream()
                .anyMatch(round -> round.stream()
                                .mapToInt(line -> line.line().getQuantity())
                                .sum()
                        > cap(day).fullRateUpToKm());
        long billed =
                lines.stream().mapToLong(line -> line.line().getAmountCents()).sum();
        return beyond
                && due(new JudgedDay(day, lines, false), false)
                        .map(due ->
                                billed - due.stream().mapToLong(Cents::value).sum())
                        .filter(undue -> undue >= settings.minCapUndueCents())
                        .isPresent();
    }

    private DailyMileageCap cap(LocalDate day) {
        return mileage.dailyCap(day, Zone.METROPOLE);
    }

    private static List<DailyMileageCap.Leg> legs(List<JudgedLine> round, boolean holdExcess) {
        return round.stream()
                .map(line -> new DailyMileageCap.Leg(code(line.line()), line.dueKm(holdExcess)))
                .toList();
    }

    private static MileageCode code(BillingLine line) {
        return MileageCode.of(line.getActCode()).orElseThrow();
    }

    // A line's own rate of reimbursement is kept: what is due of the amount is due of the reimbursement in proportion.
    private static Optional<FindingItem> item(
            JudgedLine judged, Cents dueAmount, boolean holdExcess, boolean capIgnored) {
        BillingLine line = judged.line();
        long due = line.getAmountCents() == 0
                ? 0
                : BigDecimal.valueOf(dueAmount.value())
                        .multiply(BigDecimal.valueOf(line.getReimbursedCents()))
                        .divide(BigDecimal.valueOf(line.getAmountCents()), 0, RoundingMode.HALF_UP)
                        .longValue();
        boolean distance = holdExcess && judged.excessive();
        if (line.getReimbursedCents() - due <= 1 || !distance && !capIgnored) {
            return Optional.empty();
        }
        FindingItem item = UndueLine.of(distance ? MileageRule.DISTANCE : MileageRule.CAP, line, due);
        item.setReasonCodes(distance && capIgnored ? List.of(MileageRule.CAP) : List.of());
        return Optional.of(item);
    }
}
