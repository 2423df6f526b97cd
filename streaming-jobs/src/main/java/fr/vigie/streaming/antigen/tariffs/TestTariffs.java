package fr.vigie.streaming.antigen.tariffs;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.antigen.Undue;
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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Holds the amounts of a pharmacy's antigen tests against their dated tariff. Pure. */
public final class TestTariffs implements CareRule {
    /** Version of the detector. */
    public static final String VERSION = "1";

    /** Lines are above their tariff. */
    public static final String ABOVE = "TEST_ABOVE_TARIFF";

    /** Two acts for one patient and day. */
    public static final String TWICE = "TEST_BILLED_TWICE";

    private static final long serialVersionUID = 1L;
    private static final int TESTS = 0;
    private static final int LINES_ABOVE = 1;
    private static final int CENTS_ABOVE = 2;
    private static final int ACTS_TWICE = 3;

    private final TestTariffsSettings settings;

    /** The rule with its settings. */
    public TestTariffs(TestTariffsSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "test-tariffs";
    }

    @Override
    public Scheme scheme() {
        return Scheme.ANTIGEN_TESTS;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.BILLER;
    }

    @Override
    public boolean reads(BillingLine line) {
        return TestLines.reads(line) && line.getActCode().equals(TestLines.PHARMACY_CODE);
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
        BilledTests tests = BilledTests.of(day);
        PricedDay priced = priced(day, known);
        List<FindingItem> above = priced.items(false, true);
        List<Long> counts = List.of(tests.tests(), (long) above.size(), Undue.cents(above), priced.actsTwice());
        return new Tally(known.biller(day.subject(), day.day()).isEmpty(), counts);
    }

    private PricedDay priced(CareDay day, Known known) {
        Optional<TestPrices> prices = known.biller(day.subject(), day.day())
                .map(Biller::getCommune)
                .map(Zone::of)
                .map(zone -> new TestPrices(settings.graceDays(), zone));
        return new PricedDay(BilledTests.of(day), prices);
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        boolean above = sum(days, LINES_ABOVE) >= settings.minLinesAbove()
                && sum(days, CENTS_ABOVE) >= settings.minUndueCents();
        long acts = sum(days, ACTS_TWICE);
        boolean twice = acts >= settings.minTestsTwice() && acts >= settings.minTwiceShare() * sum(days, TESTS);
        List<HeldDay> held = new ArrayList<>();
        days.forEach((day, tally) -> {
            Set<String> codes = new TreeSet<>();
            if (above && tally.get(LINES_ABOVE) > 0) {
                codes.add(ABOVE);
            }
            if (twice && tally.get(ACTS_TWICE) > 0) {
                codes.add(TWICE);
            }
            if (!codes.isEmpty()) {
                held.add(new HeldDay(day, codes, tally));
            }
        });
        return held;
    }

    private static long sum(SortedMap<LocalDate, Tally> days, int index) {
        return days.values().stream().mapToLong(day -> day.get(index)).sum();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return priced(day, known)
                .items(held.codes().contains(TWICE), held.codes().contains(ABOVE));
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return new TestTariffsFindings(settings).of(items);
    }

    @Override
    public String withdrawnBecause() {
        return "Les lignes rectifiées ou mieux connues respectent le tarif du jour des soins.";
    }
}
