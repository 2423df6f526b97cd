package fr.vigie.streaming.nurse.feasibility;

import static fr.vigie.streaming.TestRecords.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.NamedFigure;
import fr.vigie.streaming.nurse.Judgement;
import fr.vigie.streaming.nurse.Round;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpossibleDaysTest {
    private static final LocalDate FIRST = LocalDate.parse("2021-11-01");
    private static final int HALF_HOURS_THAT_FIT = 30;

    private final ImpossibleDays rule = new ImpossibleDays(FeasibilitySettings.defaults());
    private final TestKnown known = new TestKnown(LocalDate.parse("2021-12-31"));

    private Judgement judge(List<Round> rounds) {
        return Judgement.of(rule, known, rounds);
    }

    /** Days with so many patients at homes of their own, one every few minutes from 7 o'clock on. */
    private static List<Round> days(int days, int patients, Consumer<Round> care) {
        return IntStream.range(0, days)
                .mapToObj(i -> day(FIRST.plusDays(i), patients, care))
                .toList();
    }

    private static Round day(LocalDate day, int patients, Consumer<Round> care) {
        Round round = new Round(day);
        for (int i = 0; i < patients; i++) {
            int minute = 7 * 60 + i * 720 / patients;
            care.accept(round.visit("%02d:%02d".formatted(minute / 60, minute % 60), "home-" + i, "p" + i)
                    .where(line -> line.setPlace(Place.HOME))
                    .where(line -> line.setCareCommune("17300")));
        }
        return round;
    }

    private static void packages(Round round) {
        round.bill("BSC", "1", 1, 2_870);
    }

    // 25 visits of 40 + 5 minutes are 18 h 45.
    @Test
    void fiveLongDaysInAQuarterRankAndAccuseNoLine() {
        Judgement judged = judge(days(5, 25, ImpossibleDaysTest::packages));
        Finding finding = judged.findings().get(0);
        assertThat(finding.getCode()).isEqualTo("LONG_DAYS");
        assertThat(finding.getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(judged.undueCents()).isZero();
        assertThat(judged.items()).hasSize(125);
        assertThat(judged.text()).contains("Sur 5 journées", "plus de 18 heures", "25 visites", "18 h 45");
        // 45 of 1125 minutes are beyond 18 h: 4 % of 717.50 € a day.
        assertThat(finding.getHarmCents()).isEqualTo(5 * 2_870);
    }

    @Test
    void heavyButPossibleDaysAreSilent() {
        assertThat(judge(days(60, 20, ImpossibleDaysTest::packages)).findings()).isEmpty();
        // Exactly 18 h are not beyond 18 h.
        assertThat(judge(days(60, 24, ImpossibleDaysTest::packages)).findings()).isEmpty();
    }

    @Test
    void aFewLongDaysInAQuarterAreSilent() {
        assertThat(judge(days(4, 30, ImpossibleDaysTest::packages)).findings()).isEmpty();
    }

    @Test
    void longDaysOfTwoQuartersAreNotAddedUp() {
        List<Round> rounds = new ArrayList<>(days(4, 30, ImpossibleDaysTest::packages));
        for (int i = 0; i < 4; i++) {
            rounds.add(day(LocalDate.parse("2022-01-03").plusDays(i), 30, ImpossibleDaysTest::packages));
        }
        assertThat(judge(rounds).findings()).isEmpty();
    }

    @Test
    void halfHoursBeyondADayAreImpossible() {
        // 49 séances of half an hour are 24 h 30.
        Judgement judged = judge(days(2, 49, round -> round.ais("3")));
        assertThat(judged.findings()).extracting(Finding::getCode).containsExactly("IMPOSSIBLE_DAY");
        assertThat(judged.text()).contains("Sur 2 journées", "au moins 24 h 30", "18-85.947");
        assertThat(judge(days(2, 48, round -> round.ais("3"))).findings()).isEmpty();
    }

    @Test
    void oneImpossibleDayMayBeAnErrorOfDates() {
        assertThat(judge(days(1, 60, round -> round.ais("3"))).findings()).isEmpty();
    }

    // A second half-hour of a visit is due from the 35th minute on.
    @ParameterizedTest
    @CsvSource({"3,1,30", "6,1,35", "9,1,65", "12,1,95", "3,2,35", "4,1,0", "13,1,0", "16,1,0"})
    void theTextGivesTheLeastMinutesOfHalfHours(String coefficient, int quantity, int minutes) {
        Round round = new Round(FIRST).visit("09:00", "home", "p").bill("AIS", coefficient, quantity, 100);
        assertThat(CareMinutes.statutory(round.lines())).isEqualTo(minutes);
    }

    @Test
    void halfHoursOfOneVisitAreAddedBeforeTheLeastIsTaken() {
        Round round = new Round(FIRST)
                .visit("09:00", "home", "p")
                .ais("3")
                .ais("3")
                .visit("18:00", "home", "p")
                .ais("3");
        assertThat(CareMinutes.statutory(round.lines())).isEqualTo(35 + 30);
        round.where(line -> line.setVisitAt(null)).ami("1");
        assertThat(CareMinutes.statutory(round.lines())).isEqualTo(35 + 30);
    }

    @Test
    void theRoadIsTheLeastOverTheHomes() {
        // 24 visits fill 18 h; two homes 20 km apart are some more minutes of road.
        known.with(address("home-0", 46.0, -1.0), address("home-1", 46.18, -1.0));
        Judgement judged = judge(days(5, 24, ImpossibleDaysTest::packages));
        assertThat(judged.findings()).hasSize(1);
        assertThat(figure(judged, "roadKmOfWorstDay")).isBetween(25.0, 45.0);
    }

    @Test
    void theWorstDayIsDrawnAsARound() {
        for (int i = 0; i < 25; i++) {
            known.with(address("home-" + i, 46.0 + i * 0.01, -1.0));
        }
        Judgement judged = judge(days(5, 25, ImpossibleDaysTest::packages));
        assertThat(figure(judged, "worstDayStops")).isEqualTo(25);
        assertThat(figure(judged, "worstDayStop01Latitude")).isEqualTo(46.0);
        assertThat(figure(judged, "worstDayStop25Latitude")).isEqualTo(46.24);
        assertThat(figure(judged, "worstDayStop02Km")).isEqualTo(1);
        assertThat(figure(judged, "worstDayStop02Minutes")).isEqualTo(45);
        // The first visit is at seven, the next 28 minutes later; 0.01 degrees are 1.1 km, less than a minute at 90
        // km/h.
        assertThat(figure(judged, "worstDayStop01FirstVisit")).isEqualTo(420);
        assertThat(figure(judged, "worstDayStop02FirstVisit")).isEqualTo(448);
        assertThat(figure(judged, "worstDayStop02RoadMinutes")).isZero();
    }

    private static double figure(Judgement judged, String name) {
        return judged.findings().get(0).getFigures().stream()
                .filter(figure -> figure.getName().equals(name))
                .map(NamedFigure::getValue)
                .findFirst()
                .orElseThrow()
                .doubleValue();
    }

    @Test
    void anItineraryIsKeptInNumbers() {
        Itinerary itinerary = new Itinerary(List.of(
                new Itinerary.Stop("17300", 4616, -115, 45, 0, 420, 0),
                new Itinerary.Stop("2A004", 4193, 874, 5, 12, 475, 6),
                new Itinerary.Stop("01004", 4596, 536, 5, 12, 1_439, 6)));
        assertThat(Itinerary.of(itinerary.numbers())).isEqualTo(itinerary);
    }

    @Test
    void aLotDatedBackIsNotADay() {
        // Four days entered on the fourth, under its date: the time of the visit keeps the true day.
        List<Round> rounds = days(5, 60, ImpossibleDaysTest::packages);
        rounds.forEach(round -> {
            List<BillingLine> lines = round.lines();
            for (int i = 0; i < lines.size(); i++) {
                BillingLine line = lines.get(i);
                line.setVisitAt(line.getVisitAt().orElseThrow().minusSeconds(86_400L * (i % 4)));
            }
        });
        assertThat(judge(rounds).findings()).isEmpty();
    }

    @Test
    void aLotEnteredInOneGoIsNotADay() {
        List<Round> rounds = days(5, 60, ImpossibleDaysTest::packages);
        rounds.forEach(round -> round.lines()
                .forEach(line ->
                        line.setVisitAt(round.lines().get(0).getVisitAt().orElseThrow())));
        assertThat(judge(rounds).findings()).isEmpty();
    }

    @Test
    void visitsWithoutATimeAreNotCounted() {
        List<Round> rounds = days(5, 60, ImpossibleDaysTest::packages);
        rounds.forEach(round -> round.lines().forEach(line -> line.setVisitAt(null)));
        assertThat(judge(rounds).findings()).isEmpty();
    }

    @Test
    void aNurseOfAVaccinationCentreHasAQueue() {
        Consumer<Round> injection = round -> round.where(line -> line.setAddressId("centre"))
                .where(line -> line.setPlace(Place.HEALTH_CENTRE))
                .ami("2.4");
        assertThat(judge(days(20, 90, injection)).findings()).isEmpty();
        Consumer<Round> said = round -> round.ami("2.4").but(line -> line.setPurpose(Purpose.VACCINATION));
        assertThat(judge(days(20, 90, said)).findings()).isEmpty();
        Consumer<Round> unsaid = round -> round.where(line -> line.setAddressId("centre"))
                .where(line -> line.setPlace(null))
                .ami("2.4");
        assertThat(judge(days(20, 90, unsaid)).findings()).isEmpty();
    }

    @Test
    void aSeriesOfTestsIsQuick() {
        // AMI 4.9 is a test by its coefficient on that day; 90 of them at 3 minutes are 4 h 30.
        assertThat(judge(days(20, 90, round -> round.ami("4.9"))).findings()).isEmpty();
    }

    @Test
    void twoHalfHoursOfOneVisitCountTheirLeast() {
        // 26 visits of 35 + 5 minutes are 17 h 20.
        assertThat(judge(days(20, 26, round -> round.bill("AIS", "3", 2, 1_590)))
                        .findings())
                .isEmpty();
    }

    @Test
    void severalPersonsOnOneNumberAreJudgedApart() {
        // The host puts each executant's lines to the rule: half of the day each is no long day.
        List<Round> halves = days(20, HALF_HOURS_THAT_FIT / 2, ImpossibleDaysTest::packages);
        assertThat(judge(halves).findings()).isEmpty();
    }

    @Test
    void technicalCareBesideAForfaitAddsItsLeastMinutes() {
        assertThat(judge(days(5, 20, round -> round.bill("BSC", "1", 1, 2_870).bill("AMX", "4", 1, 1_260)))
                        .findings())
                .isEmpty();
    }

    @Test
    void aDayWithAnAddressNotKnownYetWaits() {
        assertThat(judge(days(1, 14, ImpossibleDaysTest::packages)).waits()).isTrue();
        assertThat(judge(days(1, 4, ImpossibleDaysTest::packages)).waits()).isFalse();
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        List<Round> rounds = days(5, 25, ImpossibleDaysTest::packages);
        Judgement before = judge(rounds);
        rounds.forEach(round -> Collections.shuffle(round.lines(), new Random(1)));
        assertThat(judge(rounds)).isEqualTo(before);
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new FeasibilitySettings(
                        18, 5, 20, 2, 90, 50, 5, 5, 30, 20, 30, 40, 5, 3, 30, 5, 15, 60, 0.60, 0.90))
                .hasMessage("impossible days: impossibleDayHours = 20.0, expected 24.0 or more");
    }
}
