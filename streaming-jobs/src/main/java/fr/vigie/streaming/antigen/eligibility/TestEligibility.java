package fr.vigie.streaming.antigen.eligibility;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.PatientTests;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Looks for tests that were reimbursed without a ground while one was required (the field's rule 14). Pure. */
public final class TestEligibility implements CareRule {
    /** Version of the detector. */
    public static final String VERSION = "2";

    /** Said to be paid by the patient, and reimbursed. */
    public static final String PAYING = "TEST_PAYING_REIMBURSED";

    /** No ground is stated. */
    public static final String WITHOUT_GROUND = "TEST_WITHOUT_GROUND";

    /** A prescription that is not there, or too old. */
    public static final String UNSUPPORTED = "TEST_GROUND_UNSUPPORTED";

    private static final long serialVersionUID = 1L;
    private static final Map<GroundOfTest, String> CODES = Map.of(
            GroundOfTest.PAYING, PAYING,
            GroundOfTest.NONE, WITHOUT_GROUND,
            GroundOfTest.UNSUPPORTED, UNSUPPORTED);

    private final EligibilitySettings settings;

    /** The rule with its settings. */
    public TestEligibility(EligibilitySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "eligibility";
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
        return TestLines.reads(line) && !TestLines.isDelivery(line) && GroundOfTest.isRequired(line.getCareDate());
    }

    @Override
    public Span span() {
        return Span.QUARTER;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    /** One number a ground, in the order of {@link GroundOfTest}. */
    @Override
    public Tally tally(CareDay day, Known known) {
        long[] counts = new long[GroundOfTest.values().length];
        for (PatientTests tests : readable(day)) {
            counts[GroundOfTest.of(tests).ordinal()] += Math.max(1, tests.tests());
        }
        return Tally.of(counts);
    }

    private List<PatientTests> readable(CareDay day) {
        return GroundOfTest.isRequired(day.day()) ? BilledTests.of(day).patients() : List.of();
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        Set<GroundOfTest> against = EnumSet.noneOf(GroundOfTest.class);
        CODES.keySet().stream().filter(ground -> isHeld(ground, days)).forEach(against::add);
        List<HeldDay> held = new ArrayList<>();
        days.forEach((day, tally) -> {
            Set<String> codes = against.stream()
                    .filter(ground -> tally.get(ground.ordinal()) > 0)
                    .map(CODES::get)
                    .collect(Collectors.toSet());
            if (!codes.isEmpty()) {
                held.add(new HeldDay(day, codes, tally));
            }
        });
        return held;
    }

    private boolean isHeld(GroundOfTest ground, SortedMap<LocalDate, Tally> days) {
        long tests = sum(days, ground);
        if (ground == GroundOfTest.PAYING) {
            return tests >= settings.minPayingTests();
        }
        long prescribed = sum(days, GroundOfTest.PRESCRIBED);
        if (ground == GroundOfTest.UNSUPPORTED) {
            return tests >= settings.minUnsupportedTests()
                    && prescribed >= settings.minSupportedTests()
                    && tests >= settings.minUnsupportedShare() * (tests + prescribed);
        }
        long stated = sum(days, GroundOfTest.STATED) + prescribed;
        return tests >= settings.minTestsWithoutGround()
                && stated >= settings.minTestsWithGround()
                && tests >= settings.minShareWithoutGround() * (tests + stated);
    }

    private static long sum(SortedMap<LocalDate, Tally> days, GroundOfTest ground) {
        return days.values().stream()
                .mapToLong(day -> day.get(ground.ordinal()))
                .sum();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        List<FindingItem> items = new ArrayList<>();
        for (PatientTests tests : readable(day)) {
            String code = CODES.getOrDefault(GroundOfTest.of(tests), "");
            if (held.codes().contains(code)) {
                tests.lines().forEach(line -> items.add(UndueLine.of(code, line, 0)));
            }
        }
        return items;
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return new EligibilityFindings(settings).of(held, items);
    }

    @Override
    public String withdrawnBecause() {
        return "Les motifs de prise en charge, connus depuis ou rectifiés, ne sont plus en cause.";
    }
}
