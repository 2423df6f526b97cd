package fr.vigie.streaming.antigen.burst;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
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
import fr.vigie.streaming.reference.PeerNorm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Compares a biller's antigen tests of a week with its peers' and with its own habit (the field's rule 13). Pure. */
public final class TestBurst implements CareRule {
    /** Version of the detector. */
    public static final String VERSION = "1";

    /** Far more tests than the peers and than usual, for many weeks. */
    public static final String CODE = "TEST_BURST";

    /** The feature that is compared: antigen tests of patients that a biller billed in a week, tests. */
    public static final String FEATURE = "tests-per-week";

    /** The quantile of the peers that a week must reach, thousandths. */
    static final int HIGH = 995;

    private static final long serialVersionUID = 1L;

    private final TestBurstSettings settings;

    /** The rule with its settings. */
    public TestBurst(TestBurstSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "test-burst";
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
        return TestLines.reads(line) && TestLines.isAct(line);
    }

    @Override
    public Span span() {
        return Span.ALL;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        long tests = BilledTests.of(day).tests();
        Optional<PeerNorm> peers = known.peers(FEATURE, day.subject(), day.day());
        return peers.map(norm -> Tally.of(tests, of(norm, PeerNorm.MEDIAN), of(norm, HIGH)))
                .orElseGet(() -> Tally.waiting(tests, 0, 0));
    }

    private static long of(PeerNorm norm, int perMille) {
        return norm.quantile(perMille).orElse(0L);
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        List<HeldDay> held = new ArrayList<>();
        new Bursts(TestWeek.of(days), settings).find().forEach((week, usual) -> days.subMap(
                        week.monday(), week.monday().plusDays(7))
                .keySet()
                .forEach(day -> held.add(
                        new HeldDay(day, Set.of(CODE), Tally.of(week.tests(), week.median(), week.high(), usual)))));
        return held;
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return List.of();
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return held.isEmpty() ? List.of() : List.of(new TestBurstFinding(settings).of(held));
    }

    @Override
    public String withdrawnBecause() {
        return "Les volumes, mieux connus, ne s'écartent plus de ceux des facturants comparables ni des siens.";
    }
}
