package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.Fingerprint;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for kits that were billed as delivered to professionals and can hardly have been (the field's rule 12). Pure. */
public final class KitDeliveries implements CareRule {
    /** Version of the detector. */
    public static final String VERSION = "2";

    /** More than one box for a professional and day. */
    public static final String BOXES = "KIT_BOXES_BEYOND_LIMIT";

    /** Many recipients who cannot have needed kits from here. */
    public static final String RECIPIENTS = "KIT_RECIPIENTS_DOUBTFUL";

    /** Suspicion of a delivery to a recipient who bills no test; one of the reasons for {@link #RECIPIENTS}. */
    static final String IDLE = "KIT_RECIPIENT_IDLE";

    /** Deliveries out of all proportion. */
    public static final String VOLUME = "KIT_DELIVERIES_VOLUME";

    private static final long serialVersionUID = 1L;

    private final KitDeliveriesSettings settings;

    /** The rule with its settings. */
    public KitDeliveries(KitDeliveriesSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "kit-deliveries";
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
    public Set<String> suspicionCodes() {
        return Set.of(IDLE);
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
        BilledTests tests = BilledTests.of(day);
        Recipients recipients = recipients(day, known);
        List<BillingLine> doubtful = doubtful(day, tests.deliveries(), recipients);
        Set<Long> doubted = fingerprints(doubtful.stream());
        Set<Long> others = fingerprints(tests.deliveries().stream());
        others.removeAll(doubted);
        return new DeliveryTally(
                        tests.tests(),
                        BoxLimit.of(day.day(), tests.deliveries()).stream()
                                .mapToLong(BoxLimit.Beyond::boxes)
                                .sum(),
                        tests.kitsDelivered(),
                        cents(tests.deliveries()),
                        doubtful.stream().mapToLong(BillingLine::getQuantity).sum(),
                        List.copyOf(doubted),
                        List.copyOf(others))
                .written(tests.deliveries().stream().anyMatch(recipients::isWaitingFor));
    }

    private static List<BillingLine> doubtful(CareDay day, List<BillingLine> deliveries, Recipients recipients) {
        Set<String> idle =
                day.suspicions(IDLE).stream().map(Suspicion::getLineId).collect(Collectors.toSet());
        return deliveries.stream()
                .filter(line -> idle.contains(line.getLineId()) || recipients.isDoubtful(line))
                .toList();
    }

    private Recipients recipients(CareDay day, Known known) {
        return new Recipients(day.subject(), day.day(), known, settings.maxKm());
    }

    private static long cents(List<BillingLine> lines) {
        return lines.stream().mapToLong(BillingLine::getReimbursedCents).sum();
    }

    private static Set<Long> fingerprints(Stream<BillingLine> deliveries) {
        return deliveries
                .flatMap(line -> line.getDeliveredToId().stream())
                .map(Fingerprint::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        SortedMap<LocalDate, DeliveryTally> read = new TreeMap<>();
        days.forEach((day, tally) -> read.put(day, DeliveryTally.read(tally)));
        SortedMap<YearMonth, DeliveryTally> months = new TreeMap<>();
        read.keySet().stream()
                .map(YearMonth::from)
                .distinct()
                .forEach(month -> months.put(
                        month,
                        DeliveryTally.sum(
                                read.subMap(month.atDay(1), month.plusMonths(1).atDay(1))
                                        .values())));
        boolean doubted = months.values().stream().anyMatch(this::areRecipientsDoubtful);
        List<HeldDay> held = new ArrayList<>();
        read.forEach((day, tally) -> {
            Set<String> codes = codes(tally, months.getOrDefault(YearMonth.from(day), tally), doubted);
            if (!codes.isEmpty()) {
                held.add(new HeldDay(day, codes, days.getOrDefault(day, Tally.NONE)));
            }
        });
        return held;
    }

    /** @param doubted whether the recipients of some month are doubtful */
    private Set<String> codes(DeliveryTally day, DeliveryTally month, boolean doubted) {
        Set<String> codes = new TreeSet<>();
        if (day.boxesBeyond() > 0 && month.boxesBeyond() >= settings.minBoxesBeyond()) {
            codes.add(BOXES);
        }
        if (day.doubtfulTests() > 0 && (areRecipientsDoubtful(month) || doubted && isFurther(month))) {
            codes.add(RECIPIENTS);
        }
        if (day.deliveredTests() > 0 && isVolumeDoubtful(month)) {
            codes.add(VOLUME);
        }
        return codes;
    }

    private boolean isFurther(DeliveryTally month) {
        return month.doubtful().size() >= settings.furtherDoubtfulRecipients();
    }

    private boolean areRecipientsDoubtful(DeliveryTally month) {
        return month.doubtful().size() >= settings.minDoubtfulRecipients()
                && month.doubtfulTests() >= settings.minDoubtfulTests()
                && month.doubtfulTests() >= settings.minDoubtfulShare() * month.deliveredTests();
    }

    private boolean isVolumeDoubtful(DeliveryTally month) {
        return month.recipients() >= settings.minRecipients()
                && month.deliveredTests() >= settings.minDeliveredTests()
                && month.deliveredShare() > settings.maxDeliveredShare();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        List<BillingLine> deliveries = BilledTests.of(day).deliveries();
        Recipients recipients = recipients(day, known);
        SortedMap<String, FindingItem> items = new TreeMap<>();
        if (held.codes().contains(BOXES)) {
            BoxLimit.of(day.day(), deliveries)
                    .forEach(beyond -> items.put(
                            beyond.line().getLineId(), UndueLine.of(BOXES, beyond.line(), beyond.dueCents())));
        }
        if (held.codes().contains(RECIPIENTS)) {
            doubtful(day, deliveries, recipients).forEach(line -> {
                FindingItem item = UndueLine.of(RECIPIENTS, line, 0);
                item.setReasonCodes(items.containsKey(line.getLineId()) ? List.of(BOXES) : List.of());
                items.put(line.getLineId(), item);
            });
        }
        return List.copyOf(items.values());
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return new KitDeliveriesFindings(settings).of(held, items);
    }

    @Override
    public String withdrawnBecause() {
        return "Les livraisons de kits, rectifiées ou mieux connues, ne sont plus en cause.";
    }
}
