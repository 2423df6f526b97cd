package fr.vigie.streaming.nurse.severaltravels;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.DailyMileageCap;
import fr.vigie.domain.tariff.Mileage;
import fr.vigie.domain.tariff.MileageCode;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.nurse.Dues;
import fr.vigie.streaming.nurse.LinePrice;
import fr.vigie.streaming.nurse.NurseActs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What undue km of a day cost. Under the daily cap (avenant 6) they may have left less for the km that are due: what these
 * would be worth without them is credited.
 */
final class UndueKm {
    private final String code;
    private final LocalDate day;

    UndueKm(String code, LocalDate day) {
        this.code = code;
        this.day = day;
    }

    /** The items of the undue km, none where a km has no known price on that day. */
    List<FindingItem> items(List<BillingLine> lines, List<BillingLine> undue) {
        Set<String> ids =
                new HashSet<>(undue.stream().map(BillingLine::getLineId).toList());
        List<BillingLine> kept = lines.stream()
                .filter(line -> NurseActs.KM.contains(line.getActCode()) && !ids.contains(line.getLineId()))
                .toList();
        Optional<List<Cents>> worth =
                undue.isEmpty() ? Optional.empty() : cap(lines).due(legs(kept));
        if (worth.isEmpty()) {
            return List.of();
        }
        Dues dues = new Dues(code);
        for (int i = 0; i < kept.size(); i++) {
            BillingLine line = kept.get(i);
            long due = LinePrice.reimbursed(line, worth.get().get(i).value());
            dues.add(line, Math.max(due, line.getReimbursedCents()));
        }
        new ArrayList<>(undue)
                .stream().sorted(Comparator.comparing(BillingLine::getLineId)).forEach(line -> dues.add(line, 0));
        return dues.items();
    }

    private DailyMileageCap cap(List<BillingLine> lines) {
        return Mileage.builtIn().dailyCap(day, NurseActs.zone(lines.get(0)));
    }

    private static List<DailyMileageCap.Leg> legs(List<BillingLine> lines) {
        return lines.stream()
                .map(line -> new DailyMileageCap.Leg(
                        MileageCode.of(line.getActCode()).orElseThrow(), line.getQuantity()))
                .toList();
    }
}
