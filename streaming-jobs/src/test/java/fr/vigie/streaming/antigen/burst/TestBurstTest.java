package fr.vigie.streaming.antigen.burst;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.antigen.Pharmacies.PHARMACY;
import static fr.vigie.streaming.antigen.Pharmacies.tests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.peer.PeerRule.Standing;
import fr.vigie.streaming.reference.PeerNorm;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class TestBurstTest {
    private static final LocalDate MONDAY = day("2021-09-06");
    private static final TestBurstSettings SETTINGS = TestBurstSettings.defaults();
    private static final TestKnown KNOWN = new TestKnown(day("2022-06-30"));

    /** Weeks from a Monday on, beside a median of 50 tests and a 99.5th percentile of 150 unless the peers rise. */
    private static List<TestWeek> weeks(LocalDate from, int count, IntUnaryOperator tests, IntUnaryOperator median) {
        List<TestWeek> weeks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long peers = median.applyAsInt(i);
            weeks.add(new TestWeek(from.plusWeeks(i), tests.applyAsInt(i), peers * 1_000, peers * 3_000));
        }
        return weeks;
    }

    private static int burst(List<TestWeek> weeks) {
        return new Bursts(weeks, SETTINGS).find().size();
    }

    private static SortedMap<LocalDate, Standing> standings(Optional<PeerNorm> peers) {
        SortedMap<LocalDate, Standing> standings = new TreeMap<>();
        for (int week = 0; week < 24; week++) {
            standings.put(MONDAY.plusWeeks(week), new Standing(week < 14 ? 60_000 : 210_000, peers));
        }
        return standings;
    }

    @Test
    void tenWeeksAtFourTimesTheMedianAfterAYearAtOnce() {
        PeerNorm peers = new PeerNorm("tests-per-week", "pharmacies", 40, Map.of(500, 50_000L, 995, 150_000L));
        Finding finding = new TestBurst(SETTINGS)
                .judge(PHARMACY, standings(Optional.of(peers)), KNOWN)
                .orElseThrow();
        assertThat(finding.getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(finding.getHarmCents()).isZero();
        assertThat(finding.getText()).contains("10\u00A0semaines", "4,2 fois", "1,2 fois");
    }

    @Test
    void aWeekOfTestsIsItsFeature() {
        TestsPerWeek feature = new TestsPerWeek();
        List<BillingLine> lines = tests(MONDAY, 7);
        CareDay day = new CareDay(PHARMACY, MONDAY, lines, List.of(), List.of());
        assertThat(feature.value(feature.tally(day).counts())).hasValue(7_000);
        assertThat(feature.value(List.of())).isEmpty();
        assertThat(feature.span().last(MONDAY)).isEqualTo(MONDAY.plusDays(6));
    }

    @Test
    void anOutbreakInWhichEverybodyRisesIsSilent() {
        assertThat(burst(weeks(MONDAY, 30, i -> i < 15 ? 100 : 900, i -> i < 15 ? 50 : 450)))
                .isZero();
    }

    @Test
    void anOutbreakInAQuarterForAFortnightIsSilent() {
        assertThat(burst(weeks(MONDAY, 30, i -> i < 15 || i > 16 ? 60 : 250, i -> 50)))
                .isZero();
    }

    @Test
    void aSchoolProtocolOfSomeWeeksIsSilent() {
        assertThat(burst(weeks(MONDAY, 30, i -> i < 15 || i > 19 ? 60 : 200, i -> 50)))
                .isZero();
    }

    @Test
    void aNeighbourClosedForSixWeeksIsSilent() {
        assertThat(burst(weeks(MONDAY, 30, i -> i < 15 || i > 20 ? 60 : 200, i -> 50)))
                .isZero();
    }

    @Test
    void aRailwayStationIsAlwaysHighAndSilent() {
        assertThat(burst(weeks(MONDAY, 30, i -> 300, i -> 50))).isZero();
        assertThat(burst(weeks(MONDAY, 30, i -> i == 3 ? 100 : 300, i -> 50))).isZero();
    }

    @Test
    void aSummerLikeTheSummerBeforeIsSilent() {
        LocalDate spring = day("2021-05-03");
        IntUnaryOperator summers = i -> summer(spring.plusWeeks(i)) ? 400 : 60;
        assertThat(burst(weeks(spring, 70, summers, i -> 50))).isZero();
    }

    @Test
    void aFirstSummerIsHeldAgainstNobody() {
        LocalDate spring = day("2021-03-01");
        assertThat(burst(weeks(spring, 40, i -> summer(spring.plusWeeks(i)) ? 400 : 60, i -> 50)))
                .isZero();
    }

    private static boolean summer(LocalDate monday) {
        int month = monday.plusDays(3).getMonthValue();
        return month == 7 || month == 8;
    }

    @Test
    void aBillerWithoutAPastIsSilent() {
        assertThat(burst(weeks(MONDAY, 15, i -> i < 5 ? 60 : 300, i -> 50))).isZero();
    }

    @Test
    void fewTestsAreSilentWhateverTheirRatio() {
        assertThat(burst(weeks(MONDAY, 30, i -> i < 15 ? 2 : 40, i -> 5))).isZero();
    }

    @Test
    void peersThatAreNotKnownLeaveItSilent() {
        assertThat(new TestBurst(SETTINGS).judge(PHARMACY, standings(Optional.empty()), KNOWN))
                .isEmpty();
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new TestBurstSettings(100, 8, 8, 0.5, 21, 0.15))
                .hasMessageContaining("test burst: minTimesUsual = 0.5");
        assertThatThrownBy(() -> new TestBurstSettings(100, 0, 8, 2, 21, 0.15)).hasMessageContaining("minWeeks");
    }
}
