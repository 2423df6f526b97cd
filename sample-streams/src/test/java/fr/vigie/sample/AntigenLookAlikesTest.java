package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Purpose;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.scheme.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-alikes of the antigen frauds break no rule. */
@TestInstance(Lifecycle.PER_CLASS)
class AntigenLookAlikesTest {
    /** Told in July and August only. */
    private static final Set<String> OUT_OF_SEASON = Set.of("summer-pharmacy");
    /** Tests that a pharmacy of this size may have had before the first day. */
    private static final double OWN_STOCK = 200;

    private final List<Story> stories = StoryCatalogue.antigenTests().stream()
            .filter(Story::isLookAlike)
            .filter(story -> !OUT_OF_SEASON.contains(story.storyName()))
            .toList();
    private final AntigenWorld world;

    AntigenLookAlikesTest(@TempDir Path folder) throws Exception {
        WorldSettings settings =
                WorldSettings.defaults(8).withInsured(12_000).withPeriod(LocalDate.of(2021, 12, 27), 35);
        world = new AntigenWorld(folder, settings, stories);
    }

    @Test
    void eachLeavesEvidenceAndNothingUndue() {
        for (Story story : stories) {
            String name = story.storyName();
            assertThat(world.told()).containsKey(name);
            assertThat(world.evidence(name)).as(name).isNotEmpty().doesNotContainNull();
            assertThat(world.told().get(name).undueItems()).as(name).isEmpty();
            assertThat(world.told().get(name).subjects())
                    .as(name)
                    .isNotEmpty()
                    .allMatch(subject -> subject.role() == Role.LOOK_ALIKE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"school-protocol", "tested-athletes", "state-donated-kits", "contact-cases"})
    void testsHaveTheirEntries(String name) {
        assertThat(world.shareEntered(name)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vaccinated-elsewhere", "school-protocol", "railway-station-pharmacy"})
    void kitsSufficeWhereNothingIsToldOfThem(String name) throws Exception {
        Set<String> billers = world.subjects(name, SubjectKind.BILLER, Role.LOOK_ALIKE);
        assertThat(world.kitsBilled(billers)).isLessThanOrEqualTo(world.kitsBought(billers) + OWN_STOCK);
    }

    @Test
    void twoPharmaciesThatShareKitsBoughtEnough() throws Exception {
        Set<String> both = world.subjects("transfer-between-pharmacies", SubjectKind.BILLER, Role.LOOK_ALIKE);
        assertThat(both).hasSize(2);
        assertThat(world.kitsBilled(both)).isLessThanOrEqualTo(world.kitsBought(both) + OWN_STOCK);
    }

    @Test
    void nobodyReceivesTwoBoxesOnOneDay() {
        Map<String, Integer> boxes = new HashMap<>();
        for (BillingLine line : world.lines().values()) {
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
    void donatedKitsAreNotBilled() {
        int tests = world.tests("state-donated-kits").size();
        assertThat(world.evidence("state-donated-kits")).hasSizeLessThan(2 * tests);
    }

    @Test
    void thoseWhoReceiveKitsInMassTest() {
        Set<String> testers = world.subjects("pharmacies-in-turn", SubjectKind.PROFESSIONAL, Role.LOOK_ALIKE);
        assertThat(world.tests("pharmacies-in-turn"))
                .hasSizeGreaterThan(20)
                .allMatch(line -> testers.contains(line.getExecutantId()));
    }

    @Test
    void prescriptionsAreAtMostTwoDaysOld() {
        assertThat(world.lines().values().stream()
                        .filter(line -> AntigenWorld.isFor(line, Purpose.ANTIGEN_TEST))
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
