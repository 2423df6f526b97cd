package fr.vigie.streaming.antigen.beyondkits;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Holds the kits that a pharmacy bills against those it bought (the field's rule 11). Pure. */
public final class TestsBeyondKits implements CareRule {
    /** Version of the detector. */
    public static final String VERSION = "2";

    /** More kits were billed than there can have been. */
    public static final String CODE = "TESTS_BEYOND_KITS";

    private static final long serialVersionUID = 1L;

    private final BeyondKitsSettings settings;

    /** The rule with its settings. */
    public TestsBeyondKits(BeyondKitsSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "tests-beyond-kits";
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
    public boolean readsOther(SpecificRecordBase record) {
        return record instanceof KitPurchase;
    }

    @Override
    public Span span() {
        return Span.ALL;
    }

    @Override
    public int waitDays() {
        return settings.purchaseDelayDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        BilledTests tests = BilledTests.of(day);
        long bought = day.others(KitPurchase.class).stream()
                .mapToLong(KitPurchase::getTests)
                .sum();
        return Tally.of(tests.kitsOfPatients() + tests.kitsDelivered(), bought);
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        if (!known.delivered().contains(Stream.KIT_PURCHASES)) {
            return List.of();
        }
        return new KitStock(settings, known.gaps(Stream.KIT_PURCHASES))
                .wants(days).entrySet().stream()
                        .map(want -> new HeldDay(
                                want.getKey(), Set.of(CODE), want.getValue().tally()))
                        .toList();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return new LatestTests(day).items(KitStock.Want.of(held.tally()).tests());
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return items.isEmpty() ? List.of() : List.of(new BeyondKitsFinding(settings).of(held, items));
    }

    @Override
    public String withdrawnBecause() {
        return "Les kits achetés, connus depuis, suffisent aux tests facturés.";
    }
}
