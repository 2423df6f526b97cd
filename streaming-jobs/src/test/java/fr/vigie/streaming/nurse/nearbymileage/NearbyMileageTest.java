package fr.vigie.streaming.nurse.nearbymileage;

import static fr.vigie.streaming.TestRecords.LA_ROCHELLE;
import static fr.vigie.streaming.TestRecords.address;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.nurse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.nurse.Judgement;
import fr.vigie.streaming.nurse.Round;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearbyMileageTest {
    private static final LocalDate FIRST = LocalDate.parse("2021-11-01");
    private static final String SAINTES = "17415";

    private final NearbyMileage rule = new NearbyMileage(NearbyMileageSettings.defaults());
    private final TestKnown known = new TestKnown(LocalDate.parse("2021-12-31"));
    private final Professional nurse = nurse(Round.NURSE);

    // One kilometre is 0.009 degrees of latitude.
    @BeforeEach
    void tellThePlaces() {
        Biller cabinet = billerOf(Round.CABINET, BillerKind.CABINET);
        cabinet.setAddressId("cabinet");
        known.with(cabinet, nurse);
        known.with(address("cabinet", 46.16, -1.15), address("near", 46.165, -1.15), address("town", 46.18, -1.15));
    }

    /** So many days of one trip each. */
    private static List<Round> trips(int days, Consumer<Round> trip) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            Round round = new Round(FIRST.plusDays(i));
            trip.accept(round);
            rounds.add(round);
        }
        return rounds;
    }

    private static void near(Round round) {
        round.visit("09:00", "near", "p1").km(3);
    }

    private static void town(Round round) {
        round.visit("09:00", "town", "p1").km(3);
    }

    private Judgement judge(List<Round> rounds) {
        return Judgement.of(rule, known, rounds);
    }

    @Test
    void kmToAHomeThatIsSurelyNearAreUndue() {
        Judgement judged = judge(trips(30, NearbyMileageTest::near));
        assertThat(judged.undueCents()).isEqualTo(30 * 105);
        assertThat(judged.findings().get(0).getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(judged.text()).contains("30 trajets sur 30", "dont 30 à coup sûr", "31,50 €");
    }

    @Test
    void kmWithinTheCommuneOnlyWeigh() {
        Judgement judged = judge(trips(30, NearbyMileageTest::town));
        assertThat(judged.items()).hasSize(30);
        assertThat(judged.undueCents()).isZero();
        assertThat(judged.text()).contains("30 trajets sur 30").doesNotContain("à coup sûr");
        assertThat(judged.findings().get(0).getProbability().doubleValue()).isEqualTo(0.25);
    }

    // The road of 0.56 km of flight may be 1.5 km at most, allowances for 100 m included: near in plaine, not in
    // montagne.
    @ParameterizedTest
    @CsvSource({"IK,46.165,30", "IKM,46.165,0", "IKM,46.161,30", "IK,46.170,0"})
    void theLeastDistanceIsThatOfTheTerrain(String code, double latitude, int sure) {
        known.with(address("home", latitude, -1.15));
        Judgement judged =
                judge(trips(30, round -> round.visit("09:00", "home", "p1").bill(code, "1", 3, 105)));
        assertThat(judged.items().stream().filter(item -> item.getDueCents() == 0))
                .hasSize(sure);
        assertThat(judged.findings()).extracting(Finding::getCode).containsExactly("IK_NEARBY");
    }

    @Test
    void aFewTripsNearByAreLetPass() {
        assertThat(judge(trips(29, NearbyMileageTest::near)).findings()).isEmpty();
    }

    @Test
    void aSmallShareOfTheTripsIsLetPass() {
        known.with(farAddress());
        assertThat(judge(trips(30, round -> {
                            near(round);
                            for (int i = 0; i < 5; i++) {
                                round.visit("1" + i + ":00", "far", "q" + i).km(30);
                            }
                        }))
                        .findings())
                .isEmpty();
    }

    private static fr.vigie.domain.reference.Address farAddress() {
        var far = address("far", 45.75, -0.65);
        far.setCommune(SAINTES);
        return far;
    }

    @Test
    void anotherCommuneIsAnotherAgglomerationHere() {
        known.with(farAddress());
        assertThat(judge(trips(60, round -> round.visit("09:00", "far", "p1").km(100)))
                        .findings())
                .isEmpty();
    }

    @Test
    void aDeclaredSecondaryCommuneExplainsTheRoad() {
        nurse.setSecondaryCommunes(List.of(SAINTES));
        assertThat(judge(trips(60, NearbyMileageTest::near)).findings()).isEmpty();
    }

    @Test
    void aPracticeInAnotherCommuneThanTheNumbersExplainsTheRoad() {
        nurse.setPracticeCommune(SAINTES);
        assertThat(judge(trips(60, NearbyMileageTest::near)).findings()).isEmpty();
    }

    @Test
    void aHomeOfWhichOnlyTheCommuneIsKnownIsNeverSurelyNear() {
        Judgement judged = judge(trips(30, round -> round.visit("09:00", "near", "p1")
                .where(line -> line.setAddressId(null))
                .where(line -> line.setCareCommune(LA_ROCHELLE))
                .km(3)));
        assertThat(judged.undueCents()).isZero();
    }

    @Test
    void placesThatAreNotKnownYetAreAwaited() {
        Judgement judged = judge(trips(30, round -> round.visit("09:00", "unheard-of", "p1")
                .where(line -> line.setCareCommune(LA_ROCHELLE))
                .km(3)));
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.waits()).isTrue();
    }

    @Test
    void aLineThatDoesNotSayWhereAccusesNobody() {
        Judgement judged = judge(trips(30, round -> round.visit("09:00", "x", "p1")
                .where(line -> line.setAddressId(null))
                .km(3)));
        assertThat(judged.findings()).isEmpty();
        assertThat(judged.waits()).isFalse();
    }

    @Test
    void kmOnFootOrSkiHaveNoLeastDistance() {
        assertThat(judge(trips(60, round -> round.visit("09:00", "near", "p1").bill("IKS", "1", 1, 340)))
                        .findings())
                .isEmpty();
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        List<Round> rounds = trips(30, round -> {
            near(round);
            town(round);
        });
        Judgement before = judge(rounds);
        rounds.forEach(round -> Collections.shuffle(round.lines(), new Random(3)));
        assertThat(judge(rounds)).isEqualTo(before);
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new NearbyMileageSettings(1, 30, 0.2, 5, 15, 60, 0.25))
                .hasMessage("nearby mileage: roadFactor = 1.0, expected 1.42 or more");
    }
}
