package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.label.Stealth;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the frauds about antigen tests and their look-alikes leave in the streams. */
@TestInstance(Lifecycle.PER_CLASS)
class AntigenStoriesTest {
    private static final List<String> FRAUDS = List.of(
            "unregistered-tests",
            "fictitious-kit-deliveries",
            "reused-identities",
            "false-eligibility",
            "tests-beyond-kits",
            "kit-ring");

    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private final Map<String, BillingLine> lines = new TreeMap<>();
    private final Set<String> registered = new HashSet<>();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        WorldSettings settings = WorldSettings.defaults(5)
                .withInsured(10_000)
                .withPeriod(LocalDate.of(2021, 12, 20), 45)
                .withStealth(Stealth.BRAZEN);
        for (String fraud : FRAUDS) {
            settings = settings.withScheme(fraud, 1);
        }
        for (String innocent : List.of("kits-for-ehpad", "kits-for-vaccination-centre", "tested-athletes")) {
            settings = settings.withScheme(innocent, 1);
        }
        World.generate(settings, folder, Progress.SILENT);
        world = new WrittenWorld(folder);
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            lines.putIfAbsent(line.getLineId(), line);
        }
        for (TestRegistration entry : world.read(Stream.TEST_REGISTRATIONS, TestRegistration.class)) {
            registered.add(entry.getPatientId() + entry.getPerformedOn());
        }
    }

    private WrittenLabel fraud(String name) throws Exception {
        List<WrittenLabel> found = WrittenLabel.named(world, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    private List<BillingLine> evidence(WrittenLabel label) {
        return label.evidence().stream().map(lines::get).toList();
    }

    private static boolean isFor(BillingLine line, Purpose purpose) {
        return line.getPurpose().filter(purpose::equals).isPresent();
    }

    private List<BillingLine> tests(WrittenLabel label) {
        return evidence(label).stream()
                .filter(line -> isFor(line, Purpose.ANTIGEN_TEST))
                .toList();
    }

    private double shareRegistered(List<BillingLine> tests) {
        return tests.stream()
                        .filter(line -> registered.contains(line.getPatientId().orElse("") + line.getCareDate()))
                        .count()
                / (double) tests.size();
    }

    @Test
    void everyUndueCentIsReimbursedAndNothingOfAnInventedLineIsDue() throws Exception {
        for (String name : FRAUDS) {
            WrittenLabel label = fraud(name);
            assertThat(label.undue()).as(name).isNotEmpty();
            label.undue()
                    .forEach((id, cents) ->
                            assertThat(cents).as(name).isEqualTo(lines.get(id).getReimbursedCents()));
            assertThat(label.undue().size())
                    .as(name + ": all but the rejected invoices")
                    .isGreaterThan(label.evidence().size() * 9 / 10);
        }
    }

    @Test
    void unregisteredTestsAreNotInTheRegister() throws Exception {
        WrittenLabel label = fraud("unregistered-tests");
        assertThat(label.subjects("BILLER", "SUSPECT")).hasSize(1);
        assertThat(shareRegistered(tests(label))).isLessThan(0.05);
    }

    @Test
    void inventedDeliveriesNameProfessionalsWhoAreVictims() throws Exception {
        WrittenLabel label = fraud("fictitious-kit-deliveries");
        Set<String> victims = label.subjects("PROFESSIONAL", "VICTIM");
        assertThat(evidence(label)).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line.getPatientId()).isEmpty();
            assertThat(line.getPurpose()).contains(Purpose.ANTIGEN_KIT);
            assertThat(victims).contains(line.getDeliveredToId().orElseThrow());
            assertThat(line.getQuantity()).isEqualTo(20 * line.getBoxes().orElseThrow());
        });
    }

    @Test
    void reusedIdentitiesAreFewAndRegistered() throws Exception {
        List<BillingLine> tests = tests(fraud("reused-identities"));
        long people = tests.stream().map(BillingLine::getPatientId).distinct().count();
        assertThat(tests.size()).isGreaterThan((int) (3 * people));
        assertThat(shareRegistered(tests)).isGreaterThan(0.7);
    }

    @Test
    void falseGroundsAreFreeAndNameNoPrescriber() throws Exception {
        assertThat(evidence(fraud("false-eligibility"))).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getEligibility()).isPresent().isNotEqualTo(Optional.of(Eligibility.PAYING));
            assertThat(line.getPrescriberId()).isEmpty();
            assertThat(line.getReimbursedCents()).isPositive();
        });
    }

    @Test
    void testsBeyondKitsExceedWhatWasBought() throws Exception {
        Set<String> suspects = fraud("tests-beyond-kits").subjects("BILLER", "SUSPECT");
        assertThat(usedPerKitBought(suspects)).isGreaterThan(1.3);
        assertThat(usedPerKitBought(fraud("false-eligibility").subjects("BILLER", "SUSPECT")))
                .isLessThan(1.1);
    }

    private double usedPerKitBought(Set<String> billers) throws Exception {
        double bought = world.read(Stream.KIT_PURCHASES, KitPurchase.class).stream()
                .filter(purchase -> billers.contains(purchase.getBillerId()))
                .mapToInt(KitPurchase::getTests)
                .sum();
        double used = lines.values().stream()
                .filter(line -> billers.contains(line.getBillerId()) && isFor(line, Purpose.ANTIGEN_KIT))
                .mapToInt(BillingLine::getQuantity)
                .sum();
        return used / bought;
    }

    @Test
    void theMembersOfARingShareTheirNames() throws Exception {
        WrittenLabel ring = fraud("kit-ring");
        assertThat(ring.ring()).isTrue();
        assertThat(ring.subjects("BILLER", "SUSPECT")).hasSizeGreaterThan(1);
        Map<String, Set<String>> billersByName = new HashMap<>();
        for (BillingLine line : evidence(ring)) {
            billersByName
                    .computeIfAbsent(line.getDeliveredToId().orElseThrow(), key -> new HashSet<>())
                    .add(line.getBillerId());
        }
        assertThat(billersByName.keySet()).isEqualTo(ring.subjects("PROFESSIONAL", "VICTIM"));
        assertThat(billersByName.values()).allMatch(billers -> billers.size() > 1);
    }

    @Test
    void honestDeliveriesKeepToOneBoxADay() throws Exception {
        Set<String> invented = new HashSet<>();
        for (String name : FRAUDS) {
            invented.addAll(fraud(name).evidence());
        }
        Set<String> seen = new HashSet<>();
        int typedTwice = 0;
        for (BillingLine line : lines.values()) {
            boolean delivery = line.getDeliveredToId().isPresent() && line.getQuantity() > 0;
            if (delivery && line.getRectifies().isEmpty() && !invented.contains(line.getLineId())) {
                assertThat(line.getBoxes()).contains(1);
                typedTwice += seen.add(line.getDeliveredToId().get() + line.getCareDate()) ? 0 : 1;
            }
        }
        assertThat(typedTwice).isLessThanOrEqualTo(1 + seen.size() / 100);
    }

    @Test
    void kitsForThoseWhoBillNoTestAreDelivered() throws Exception {
        for (String name : List.of("kits-for-ehpad", "kits-for-vaccination-centre")) {
            WrittenLabel label = fraud(name);
            assertThat(label.undue()).isEmpty();
            assertThat(evidence(label)).isNotEmpty().allSatisfy(line -> assertThat(
                            label.subjects("PROFESSIONAL", "LOOK_ALIKE"))
                    .contains(line.getDeliveredToId().orElseThrow()));
        }
    }

    @Test
    void athletesAreTestedOftenAndRegistered() throws Exception {
        WrittenLabel label = fraud("tested-athletes");
        List<BillingLine> tests = tests(label);
        assertThat(tests.size())
                .isGreaterThan(5 * label.subjects("PATIENT", "LOOK_ALIKE").size());
        assertThat(shareRegistered(tests)).isGreaterThan(0.7);
    }

    @Test
    void payingTestsAreNotReimbursed() {
        assertThat(lines.values().stream().filter(line -> line.getEligibility()
                        .filter(Eligibility.PAYING::equals)
                        .isPresent()))
                .isNotEmpty()
                .allMatch(line -> line.getReimbursedCents() == 0);
    }
}
