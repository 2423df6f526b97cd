package fr.vigie.streaming.antigen.tariffs;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.money.Cents;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.PatientTests;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.FindingItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was due of a day's tests: one act and one kit a patient, each at most at its price. */
final class PricedDay {
    private static final Comparator<BillingLine> DEAREST_FIRST = Comparator.comparing(
                    BillingLine::getReimbursedCents, Comparator.reverseOrder())
            .thenComparing(BillingLine::getLineId);

    private final BilledTests tests;
    private final Optional<TestPrices> prices;

    /**
     * A day.
     *
     * @param prices the prices; empty where it is not known in which zone the pharmacy lies
     */
    PricedDay(BilledTests tests, Optional<TestPrices> prices) {
        this.tests = tests;
        this.prices = prices;
    }

    /** Acts beyond the first of a patient. */
    long actsTwice() {
        return tests.patients().stream()
                .mapToLong(patient -> Math.max(0, patient.acts().size() - 1))
                .sum();
    }

    /**
     * The undue lines.
     *
     * @param twice whether what was billed a second time is undue
     * @param above whether what is above its price is undue
     */
    List<FindingItem> items(boolean twice, boolean above) {
        List<FindingItem> items = new ArrayList<>();
        for (PatientTests patient : tests.patients()) {
            boolean severalActs = twice && patient.acts().size() > 1;
            add(items, patient.acts(), severalActs, above, line -> act(line, patient));
            add(items, patient.kits(), severalActs, above, line -> prices.flatMap(price -> price.kit(line)));
        }
        add(items, tests.deliveries(), false, above, line -> prices.flatMap(price -> price.delivery(line)));
        return items;
    }

    private Optional<Cents> act(BillingLine line, PatientTests patient) {
        return prices.flatMap(price -> price.act(line, patient.kits().isEmpty()));
    }

    // Of lines billed twice the dearest stays due.
    private static void add(
            List<FindingItem> items, List<BillingLine> lines, boolean once, boolean above, PriceOf priceOf) {
        List<BillingLine> sorted = lines.stream().sorted(DEAREST_FIRST).toList();
        for (int i = 0; i < sorted.size(); i++) {
            BillingLine line = sorted.get(i);
            if (once && i > 0) {
                items.add(UndueLine.of(TestTariffs.TWICE, line, 0));
            } else if (above) {
                priceOf.price(line)
                        .filter(price -> price.value() < line.getAmountCents())
                        .map(price -> Undue.share(line, price.value(), line.getAmountCents()))
                        .filter(due -> due < line.getReimbursedCents())
                        .ifPresent(due -> items.add(UndueLine.of(TestTariffs.ABOVE, line, due)));
            }
        }
    }

    private interface PriceOf {
        Optional<Cents> price(BillingLine line);
    }
}
