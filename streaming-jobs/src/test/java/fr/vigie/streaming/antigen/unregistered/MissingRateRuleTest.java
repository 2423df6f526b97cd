package fr.vigie.streaming.antigen.unregistered;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.streaming.fact.TestDaySummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingRateRuleTest {
    private final MissingRateRule rule = new MissingRateRule(UnregisteredSettings.defaults());

    @ParameterizedTest
    @CsvSource({"50,6,0,true", "50,5,0,false", "49,40,0,false", "50,8,3,false", "50,9,3,true", "50,6,50,false"})
    void aMonthIsHeldBeyondTenPercentOfFiftyTests(int judged, int missing, int unknown, boolean held) {
        var verdict = rule.judge(List.of(summary("2021-11-03", judged, missing, unknown)), any -> false);
        assertThat(verdict.days()).hasSize(held ? 1 : 0);
        assertThat(verdict.missing()).isEqualTo(held ? missing : 0);
        assertThat(verdict.judged()).isEqualTo(held ? judged : 0);
    }

    @Test
    void aQuarterIsHeldWhereItsMonthsAreTooSmall() {
        List<TestDaySummary> days = List.of(
                summary("2021-10-03", 20, 4, 0), summary("2021-11-03", 20, 4, 0), summary("2021-12-03", 20, 4, 0));
        assertThat(rule.judge(days, any -> false))
                .isEqualTo(new MissingRateRule.Held(
                        new TreeSet<>(List.of(day("2021-10-03"), day("2021-11-03"), day("2021-12-03"))), 12, 60, 0));
        assertThat(rule.judge(days.subList(1, 3), any -> false).days()).isEmpty();
    }

    @Test
    void aBadMonthOfAGoodQuarterIsHeldAlone() {
        var held =
                rule.judge(List.of(summary("2021-10-03", 60, 12, 0), summary("2021-11-03", 400, 0, 0)), any -> false);
        assertThat(held.days()).containsExactly(day("2021-10-03"));
        assertThat(held.judged()).isEqualTo(60);
    }

    // 8 % in November is more than is forgotten: held beside an October with 20 %, not alone. 4 % in January is not.
    @Test
    void furtherMonthsOfABillerWhoIsHeldAreHeldFromALowerShareOn() {
        List<TestDaySummary> days = List.of(
                summary("2021-10-03", 60, 12, 0), summary("2021-11-03", 100, 8, 0), summary("2022-01-03", 100, 4, 0));
        assertThat(rule.judge(days, any -> false).days()).containsExactly(day("2021-10-03"), day("2021-11-03"));
        assertThat(rule.judge(days.subList(1, 3), any -> false).days()).isEmpty();
    }

    @Test
    void aDayInAMonthAndAQuarterIsCountedOnce() {
        var held = rule.judge(List.of(summary("2021-10-03", 60, 12, 0)), any -> false);
        assertThat(held.missing()).isEqualTo(12);
    }

    @Test
    void daysOfOutageAreLeftOutOnBothSides() {
        List<TestDaySummary> days = List.of(summary("2021-11-03", 60, 2, 0), summary("2021-11-04", 10, 10, 0));
        assertThat(rule.judge(days, any -> false).missing()).isEqualTo(12);
        var held = rule.judge(days, day("2021-11-04")::equals);
        assertThat(held.days()).isEmpty();
        assertThat(held.outageDays()).isEqualTo(1);
    }

    @Test
    void theOrderOfTheDaysDoesNotShow() {
        Random random = new Random(2);
        for (int round = 0; round < 100; round++) {
            List<TestDaySummary> days = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int judged = random.nextInt(6);
                days.add(summary(
                        day("2021-11-01").plusDays(i).toString(),
                        judged,
                        judged == 0 ? 0 : random.nextInt(judged + 1) / 3,
                        0));
            }
            MissingRateRule.Held held = rule.judge(days, any -> false);
            Collections.shuffle(days, random);
            assertThat(rule.judge(days, any -> false)).isEqualTo(held);
        }
    }

    @Test
    void theNormIsTheLowerMedian() {
        assertThat(TestDayNormFunction.median(List.of())).isZero();
        assertThat(TestDayNormFunction.median(List.of(1_000, 0, 0, 900))).isZero();
        assertThat(TestDayNormFunction.median(List.of(1_000, 300, 0, 900, 400))).isEqualTo(400);
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new UnregisteredSettings(7, 1, 50, 1.5, 0.05, 4, 3, 0.25, 400, 0.9))
                .hasMessage("unregistered antigen tests: maxMissingShare = 1.5, expected in [0, 1]");
    }

    private static TestDaySummary summary(String careDate, int judged, int missing, int unknown) {
        return new TestDaySummary(day(careDate), judged, missing, unknown);
    }
}
