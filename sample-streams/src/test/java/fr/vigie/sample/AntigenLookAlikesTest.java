package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.output.Compression;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Look-alikes of the antigen frauds break no rule: a world of them alone, its pharmacies and testers at work. */
@TestInstance(Lifecycle.PER_CLASS)
class AntigenLookAlikesTest {
    private static final LocalDate FROM = LocalDate.of(2021, 12, 27);
    private static final LocalDate TO = LocalDate.of(2022, 1, 30);
    /** Told in summer. */
    private static final Set<String> OUT_OF_SEASON = Set.of("summer-pharmacy");

    /** Tests that a pharmacy of this size may have had before the first day. */
    private static final double OWN_STOCK = 200;

    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private final Map<String, BillingLine> lines = new TreeMap<>();
    private final Map<String, Set<String>> evidence = new TreeMap<>();
    private final Map<String, Set<String>> billers = new TreeMap<>();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        WorldSettings settings = WorldSettings.defaults(8)
                .withInsured(12_000)
                .withPeriod(FROM, (int) (TO.toEpochDay() - FROM.toEpochDay()) + 1);
        List<Story> stories = StoryCatalogue.antigenTests().stream()
                .filter(Story::isLookAlike)
                .toList();
        try (Outbox outbox = new Outbox(folder, Compression.NONE, FROM, TO, World.STREAMS)) {
            Stage stage = new WorldBuilder(settings, outbox).stage();
            stories.forEach(story -> story.cast(stage, 1));
            for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
                stage.pharmacies().play(day);
                stage.screening().play(day);
                stage.agenda().play(day);
                outbox.close(day);
            }
            stage.labels().lookAlikes().forEach(label -> {
                assertThat(label.undueItems()).isEmpty();
                evidence.put(label.name(), label.evidenceIds());
                Set<String> subjects = new HashSet<>();
                label.subjects().forEach(subject -> subjects.add(subject.id()));
                billers.put(label.name(), subjects);
            });
        }
        world = new WrittenWorld(folder);
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            lines.putIfAbsent(line.getLineId(), line);
        }
    }

    private List<BillingLine> told(String name) {
        return evidence.get(name).stream().map(lines::get).toList();
    }

    private static boolean isFor(BillingLine line, Purpose purpose) {
        return line.getPurpose().filter(purpose::equals).isPresent();
    }

    @Test
    void eachLeavesEvidence() {
        for (Story story : StoryCatalogue.antigenTests()) {
            if (story.isLookAlike() && !OUT_OF_SEASON.contains(story.storyName())) {
                assertThat(evidence).containsKey(story.storyName());
                assertThat(told(story.storyName())).isNotEmpty().doesNotContainNull();
            }
        }
    }

    @Test
    void everyTestHasItsEntryButForOutagesKeysAndClocks() throws Exception {
        Set<String> entered = new HashSet<>();
        for (TestRegistration entry : world.read(Stream.TEST_REGISTRATIONS, TestRegistration.class)) {
            entered.add(entry.getPatientId() + entry.getPerformedOn());
        }
        for (String name : List.of("school-protocol", "tested-athletes", "state-donated-kits", "contact-cases")) {
            List<BillingLine> tests = told(name).stream()
                    .filter(line -> isFor(line, Purpose.ANTIGEN_TEST))
                    .toList();
            long found = tests.stream()
                    .filter(line -> entered.contains(line.getPatientId().orElseThrow() + line.getCareDate()))
                    .count();
            assertThat((double) found / tests.size()).as(name).isGreaterThan(0.8);
        }
    }

    @Test
    void nobodyReceivesTwoBoxesOnOneDay() {
        Map<String, Integer> boxes = new HashMap<>();
        for (BillingLine line : lines.values()) {
            if (line.getBoxes().isPresent() && line.getQuantity() > 0) {
                assertThat(line.getBoxes()).contains(1);
                boxes.merge(line.getDeliveredToId().orElseThrow() + line.getCareDate(), 1, Integer::sum);
            }
        }
        long twice = boxes.values().stream().filter(count -> count > 1).count();
        assertThat(boxes).hasSizeGreaterThan(50);
        assertThat(twice).as("typed twice").isLessThanOrEqualTo(2);
    }

    @Test
    void kitsSufficeWhereNothingIsToldOfThem() throws Exception {
        for (String name : List.of("vaccinated-elsewhere", "school-protocol", "railway-station-pharmacy")) {
            assertThat(kitsUsed(billers.get(name))).as(name).isLessThanOrEqualTo(kitsBought(name) + OWN_STOCK);
        }
        for (String name : List.of("stock-before-start", "transfer-between-pharmacies")) {
            assertThat(kitsUsed(billers.get(name))).as(name).isPositive();
        }
    }

    private double kitsBought(String name) throws Exception {
        return world.read(Stream.KIT_PURCHASES, KitPurchase.class).stream()
                .filter(purchase -> billers.get(name).contains(purchase.getBillerId()))
                .mapToInt(KitPurchase::getTests)
                .sum();
    }

    private double kitsUsed(Set<String> who) {
        return lines.values().stream()
                .filter(line -> who.contains(line.getBillerId()) && isFor(line, Purpose.ANTIGEN_KIT))
                .mapToInt(BillingLine::getQuantity)
                .sum();
    }

    @Test
    void donatedKitsAreNotBilled() {
        long tests = told("state-donated-kits").stream()
                .filter(line -> isFor(line, Purpose.ANTIGEN_TEST))
                .count();
        long kits = told("state-donated-kits").size() - tests;
        assertThat(kits).isLessThan(tests);
    }

    @Test
    void prescriptionsAreAtMostTwoDaysOld() {
        assertThat(lines.values().stream()
                        .filter(line -> line.getEligibility()
                                .filter(Eligibility.PRESCRIPTION::equals)
                                .isPresent())
                        .filter(line -> line.getPrescribedOn().isPresent()))
                .isNotEmpty()
                .allMatch(line -> !line.getPrescribedOn()
                        .orElseThrow()
                        .isBefore(line.getCareDate().minusDays(2)));
    }
}
