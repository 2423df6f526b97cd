package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.label.Role;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Look-alikes of the nurse schemes show what they should, and break no rule. */
@TestInstance(Lifecycle.PER_CLASS)
class NurseLookAlikesTest {
    private NurseWorld driving;
    private NurseWorld caring;
    private NurseWorld working;

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        driving = NurseWorld.with(
                folder.resolve("driving"),
                35,
                4,
                "rural-star-mileage",
                "no-nearer-nurse",
                "stale-address",
                "campus-buildings",
                "ehpad-many-patients",
                "several-passages-a-day");
        caring = NurseWorld.with(
                folder.resolve("caring"),
                35,
                4,
                "art-11b-derogations",
                "bsi-with-amx",
                "two-passages-one-act-each",
                "prescribed-early-visits",
                "palliative-nights");
        working = NurseWorld.with(
                folder.resolve("working"),
                45,
                4,
                "heavy-but-possible-days",
                "back-dated-lot",
                "vaccination-centre-days");
    }

    private static String key(BillingLine line) {
        return line.getPatientId().orElse("") + line.getCareDate();
    }

    @Test
    void nobodyOwesAnything() throws Exception {
        for (NurseWorld world : List.of(driving, caring, working)) {
            assertThat(WrittenLabel.planted(world.world())).isEmpty();
            assertThat(WrittenLabel.lookAlikes(world.world()))
                    .isNotEmpty()
                    .allMatch(label -> label.undue().isEmpty())
                    .flatExtracting(WrittenLabel::subjects)
                    .noneMatch(subject -> subject.role() == Role.SUSPECT);
        }
    }

    @Test
    void manyResidentsAreSeenOnOneTravel() throws Exception {
        Map<String, Set<String>> seen = new HashMap<>();
        Map<String, Integer> travels = new HashMap<>();
        for (BillingLine line : driving.evidence("ehpad-many-patients")) {
            assertThat(line.getPlace()).contains(Place.EHPAD);
            seen.computeIfAbsent(line.getVisitId().orElseThrow(), key -> new HashSet<>())
                    .add(key(line));
            travels.merge(line.getVisitId().orElseThrow(), line.getActCode().startsWith("IF") ? 1 : 0, Integer::sum);
        }
        assertThat(seen.values()).anyMatch(patients -> patients.size() >= 4);
        assertThat(travels.values()).allMatch(count -> count <= 1);
    }

    @Test
    void threePassagesHaveThreeTravels() throws Exception {
        assertThat(driving.evidence("several-passages-a-day"))
                .anyMatch(line ->
                        line.getActCode().equals("IFD") && line.getPassage().orElse(0) == 3);
    }

    @Test
    void buildingsOfACampusAreAddressesOfTheirOwn() throws Exception {
        Set<String> addresses = new HashSet<>();
        driving.evidence("campus-buildings")
                .forEach(line -> addresses.add(line.getAddressId().orElseThrow()));
        assertThat(addresses).hasSizeGreaterThan(1);
    }

    @Test
    void whoIsFarIsDrivenToForWhatTheRoadIs() throws Exception {
        assertThat(driving.evidence("no-nearer-nurse"))
                .anyMatch(line -> line.getActCode().equals("IK"));
        assertThat(driving.evidence("stale-address")).isNotEmpty();
    }

    @Test
    void derogationsAreNamedOnEveryAct() throws Exception {
        assertThat(caring.evidence("art-11b-derogations"))
                .filteredOn(line -> line.getActCode().equals("AMI"))
                .isNotEmpty()
                .allMatch(line -> line.getDerogation().isPresent());
    }

    @Test
    void oneActAVisitIsInFullTwiceADay() throws Exception {
        Map<String, Set<Integer>> passages = new HashMap<>();
        for (BillingLine line : caring.evidence("two-passages-one-act-each")) {
            if (line.getActCode().equals("AMI")) {
                assertThat(line.getAmountCents() - line.getMajorationCents().orElse(0L))
                        .isEqualTo(315);
                passages.computeIfAbsent(key(line), key -> new HashSet<>())
                        .add(line.getPassage().orElseThrow());
            }
        }
        assertThat(passages.values()).anyMatch(both -> both.size() == 2);
    }

    @Test
    void nightsFallInNightHours() throws Exception {
        for (String name : List.of("prescribed-early-visits", "palliative-nights")) {
            List<BillingLine> nights = caring.evidence(name).stream()
                    .filter(line -> line.getMajoration()
                            .filter(Majoration.NIGHT::equals)
                            .isPresent())
                    .toList();
            assertThat(nights).as(name).isNotEmpty();
            assertThat(nights).as(name).allMatch(line -> isNight(hour(line)));
        }
    }

    private static int hour(BillingLine line) {
        return line.getVisitAt().orElseThrow().atZone(ParisDay.ZONE).getHour();
    }

    private static boolean isNight(int hour) {
        return hour >= 20 || hour < 8;
    }

    @Test
    void aBackDatedLotKeepsTheTrueHoursOfItsVisits() throws Exception {
        List<BillingLine> lot = working.evidence("back-dated-lot");
        assertThat(lot)
                .isNotEmpty()
                .allMatch(line -> !ParisDay.of(line.getVisitAt().orElseThrow()).isAfter(line.getCareDate()));
        assertThat(lot)
                .anyMatch(line -> ParisDay.of(line.getVisitAt().orElseThrow()).isBefore(line.getCareDate()));
    }

    @Test
    void vaccinationsAreShortAndWithoutTravel() throws Exception {
        assertThat(working.evidence("vaccination-centre-days"))
                .hasSizeGreaterThan(40)
                .allMatch(line -> line.getActCode().equals("AMI"))
                .allMatch(line ->
                        line.getPurpose().filter(Purpose.VACCINATION::equals).isPresent());
    }

    @Test
    void heavyDaysEndBeforeMidnight() throws Exception {
        assertThat(working.evidence("heavy-but-possible-days")).isNotEmpty().allMatch(line -> hour(line) < 23);
    }
}
