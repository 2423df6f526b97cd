package fr.vigie.streaming.antigen.burst;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.peer.PeerFeature;
import fr.vigie.streaming.peer.PeerRule;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.PeerNorm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Compares a biller's antigen tests of a week with its peers' and with its own habit (the field's rule 13). Pure. */
public final class TestBurst implements PeerRule {
    /** Version of the detector. */
    public static final String VERSION = "1";

    /** Far more tests than the peers and than usual, for many weeks. */
    public static final String CODE = "TEST_BURST";

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
    public PeerFeature feature() {
        return new TestsPerWeek();
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Optional<Finding> judge(String subject, SortedMap<LocalDate, Standing> own, Known known) {
        SortedMap<TestWeek, Long> found = new Bursts(weeks(own), settings).find();
        return found.isEmpty() ? Optional.empty() : Optional.of(new TestBurstFinding(settings).of(found));
    }

    /** The weeks whose peers are known, in order. */
    private static List<TestWeek> weeks(SortedMap<LocalDate, Standing> own) {
        List<TestWeek> weeks = new ArrayList<>();
        own.forEach((monday, standing) -> {
            long median = of(standing, PeerNorm.MEDIAN);
            if (median > 0) {
                weeks.add(new TestWeek(monday, standing.value() / 1_000, median, of(standing, HIGH)));
            }
        });
        return weeks;
    }

    private static long of(Standing standing, int perMille) {
        return standing.peers().flatMap(norm -> norm.quantile(perMille)).orElse(0L);
    }

    @Override
    public String withdrawnBecause() {
        return "Les volumes, mieux connus, ne s'écartent plus de ceux des facturants comparables ni des siens.";
    }
}
