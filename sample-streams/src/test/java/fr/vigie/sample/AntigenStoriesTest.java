package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Purpose;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.label.UndueItem;
import fr.vigie.sample.scheme.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the frauds about antigen tests leave in the streams is what their labels say. */
@TestInstance(Lifecycle.PER_CLASS)
class AntigenStoriesTest {
    private final AntigenWorld world;

    AntigenStoriesTest(@TempDir Path folder) throws Exception {
        WorldSettings settings = WorldSettings.defaults(5)
                .withInsured(8_000)
                .withPeriod(LocalDate.of(2021, 12, 20), 42)
                .withStealth(Stealth.BRAZEN);
        List<Story> frauds = StoryCatalogue.antigenTests().stream()
                .filter(story -> !story.isLookAlike())
                .toList();
        world = new AntigenWorld(folder, settings, frauds);
    }

    private Set<String> suspects(String name) {
        return world.subjects(name, SubjectKind.BILLER, Role.SUSPECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unregistered-tests",
                "fictitious-kit-deliveries",
                "reused-identities",
                "false-eligibility",
                "tests-beyond-kits",
                "kit-ring"
            })
    void undueIsWhatTheInventedLinesReimburse(String name) {
        Instance story = world.told().get(name);
        assertThat(suspects(name)).isNotEmpty();
        assertThat(story.scheme()).isEqualTo(SchemeCode.ANTIGEN_TESTS);
        assertThat(story.undueItems()).isNotEmpty();
        for (UndueItem item : story.undueItems()) {
            BillingLine line = world.lines().get(item.id());
            assertThat(item.cents()).isPositive().isEqualTo(line.getReimbursedCents());
            assertThat(suspects(name)).contains(line.getBillerId());
        }
        assertThat(story.undueItems().size())
                .as("all but the rejected invoices")
                .isGreaterThan(story.evidenceIds().size() * 9 / 10);
    }

    @Test
    void unregisteredTestsAreNotInTheRegister() {
        assertThat(world.tests("unregistered-tests")).hasSizeGreaterThan(50);
        assertThat(world.shareEntered("unregistered-tests")).isLessThan(0.05);
    }

    @Test
    void inventedDeliveriesNameProfessionalsWhoAreVictims() {
        String name = "fictitious-kit-deliveries";
        Set<String> victims = world.subjects(name, SubjectKind.PROFESSIONAL, Role.VICTIM);
        assertThat(world.evidence(name)).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line.getPatientId()).isEmpty();
            assertThat(line.getPurpose()).contains(Purpose.ANTIGEN_KIT);
            assertThat(victims).contains(line.getDeliveredToId().orElseThrow());
            assertThat(line.getQuantity()).isEqualTo(20 * line.getBoxes().orElseThrow());
        });
    }

    @Test
    void reusedIdentitiesAreFewAndRegistered() {
        List<BillingLine> tests = world.tests("reused-identities");
        int people =
                (int) tests.stream().map(BillingLine::getPatientId).distinct().count();
        assertThat(tests).hasSizeGreaterThan(3 * people);
        assertThat(world.shareEntered("reused-identities")).isGreaterThan(0.7);
    }

    @Test
    void falseGroundsAreFreeAndNameNoPrescriber() {
        assertThat(world.evidence("false-eligibility")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.getEligibility()).contains(Eligibility.CONTACT);
            assertThat(line.getPrescriberId()).isEmpty();
        });
        assertThat(world.shareEntered("false-eligibility")).isGreaterThan(0.7);
    }

    @Test
    void testsBeyondKitsExceedWhatWasBought() throws Exception {
        Set<String> suspects = suspects("tests-beyond-kits");
        assertThat(world.kitsBilled(suspects)).isGreaterThan(1.3 * world.kitsBought(suspects));
        Set<String> others = suspects("false-eligibility");
        assertThat(world.kitsBilled(others)).isLessThan(1.3 * world.kitsBought(others));
    }

    @Test
    void theMembersOfARingShareTheirNames() {
        Instance ring = world.told().get("kit-ring");
        assertThat(ring.isRing()).isTrue();
        assertThat(ring.acceptedSchemes()).contains(SchemeCode.RING);
        Map<String, Set<String>> billersByName = new HashMap<>();
        for (BillingLine line : world.evidence("kit-ring")) {
            billersByName
                    .computeIfAbsent(line.getDeliveredToId().orElseThrow(), key -> new HashSet<>())
                    .add(line.getBillerId());
        }
        assertThat(billersByName.keySet()).isEqualTo(world.subjects("kit-ring", SubjectKind.PROFESSIONAL, Role.VICTIM));
        assertThat(billersByName.values()).allMatch(billers -> billers.size() > 1);
        assertThat(suspects("kit-ring")).hasSizeGreaterThan(1);
    }

    @Test
    void payingTestsAreNotReimbursed() {
        assertThat(world.lines().values().stream().filter(line -> line.getEligibility()
                        .filter(Eligibility.PAYING::equals)
                        .isPresent()))
                .isNotEmpty()
                .allMatch(line -> line.getReimbursedCents() == 0);
    }
}
