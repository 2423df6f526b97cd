package fr.vigie.sample.dispensing;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.tariff.CareTariffs;
import fr.vigie.sample.billing.CareLines;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.DayClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.practice.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bills what is dispensed. */
final class Counter {
    private static final double WITHOUT_CARD = 0.03;

    private final CareLines lines;
    private final ClaimsDesk desk;
    private final SubstitutionHabits substitution;
    private Map<String, Integer> rates = Map.of();

    Counter(SampleIds ids, ClaimsDesk desk, SubstitutionHabits substitution) {
        this.lines = new CareLines(ids);
        this.desk = desk;
        this.substitution = substitution;
    }

    /** Looks up the rates of a day. */
    void open(DayClock clock) {
        Map<String, Integer> today = new TreeMap<>();
        for (String code : List.of("PH1", "PH7", "PH4", "PH2")) {
            today.put(
                    code,
                    CareTariffs.builtIn()
                            .number(code, "PHARMACIST", clock.day())
                            .orElseThrow());
        }
        rates = today;
    }

    void sell(Sale sale, DayClock clock, Chance chance) {
        Practice practice = sale.pharmacy().practice();
        Instant at = clock.at(sale.second());
        Claim claim = new Claim(
                practice,
                chance.pick(sale.pharmacy().pharmacists()),
                Optional.of(sale.patientId()),
                clock.day(),
                at.plus(practice.clockError()));
        for (int i = 0; i < sale.products().size(); i++) {
            BillingLine line = line(sale, sale.products().get(i), chance);
            claim.add(line, sale.story(), sale.undue() ? line.getReimbursedCents() : 0);
        }
        claim.signedOn(
                chance.pick(practice.terminals()), practice.site().commune().code());
        if (chance.happens(WITHOUT_CARD)) {
            claim.secured(Securing.DEGRADED);
        }
        desk.submit(claim);
    }

    private BillingLine line(Sale sale, Product product, Chance chance) {
        int rate = sale.fullyCovered() ? 100 : rates.getOrDefault(product.actCode(), 65);
        int boxes = product.use() == Product.Use.ACUTE && chance.happens(0.25) ? 2 : 1;
        BillingLine line = lines.line(
                product.actCode(),
                boxes * product.priceCents(),
                rate,
                Place.PHARMACY,
                sale.pharmacy().practice().site());
        line.setQuantity(boxes);
        line.setProductCode(product.code());
        CareLines.prescribed(line, sale.referral().prescriber(), sale.referral().on());
        substitution.reason(sale.referral().prescriber(), product, chance).ifPresent(line::setNonSubstitutableReason);
        return line;
    }
}
