package fr.vigie.streaming.nurse.mileage;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.FindingItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MileageRuleTest {
    private static final LocalDate DAY = day("2021-11-01");
    private static final Roads TEN_KM = line -> new Roads.Estimated(10, 0);
    private static final Roads UNKNOWN = line -> new Roads.NotStated();

    private final RoundJudge judge = new RoundJudge(MileageSettings.defaults());
    private final MileageRule rule = new MileageRule(MileageSettings.defaults());

    // 10 km by road: 16 km in plaine, 18 in montagne; the margin is 4 km. 100 km: 196 km, and 15 % of margin, 29.4 km.
    @ParameterizedTest
    @CsvSource({
        "IK,10,20,false",
        "IK,10,21,true",
        "IKM,10,22,false",
        "IKM,10,23,true",
        "IK,100,225,false",
        "IK,100,226,true"
    })
    void aTripIsExcessiveBeyondTheFormulaAndItsMargin(String code, double road, int km, boolean excessive) {
        BillingLine line = line("l", km);
        line.setActCode(code);
        JudgedDay judged = judge.judge(DAY, List.of(line), any -> new Roads.Estimated(road, 0));
        assertThat(judged.tally().get(JudgedDay.EXCESSIVE)).isEqualTo(excessive ? 1 : 0);
        assertThat(judged.tally().get(JudgedDay.MEASURED)).isEqualTo(1);
    }

    @Test
    void theAllowanceIsAddedToTheRoad() {
        JudgedDay judged = judge.judge(DAY, List.of(line("l", 30)), any -> new Roads.Estimated(10, 5));
        assertThat(judged.lines().get(0).formulaKm()).isEqualTo(26);
        assertThat(judged.tally().get(JudgedDay.EXCESS_KM)).isZero();
    }

    @Test
    void whatIsNotMeasuredIsNotExcessive() {
        JudgedDay judged = judge.judge(
                DAY,
                List.of(line("a", 90), line("b", 90)),
                line -> line.getLineId().equals("a") ? new Roads.NotStated() : new Roads.NotKnownYet());
        assertThat(judged.tally()).isEqualTo(Tally.waiting(0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"10,3,200,true", "10,3,199,false", "10,2,500,false", "0,0,0,false", "7,7,200,true"})
    void aMonthIsHeldFromAShareAndASumOn(int measured, int excessive, int km, boolean held) {
        Tally one = Tally.of(measured, excessive, km, 0);
        assertThat(rule.isExcessive(List.of(one, Tally.waiting(0, 0, 0, 0)))).isEqualTo(held);
    }

    @Test
    void theCapIsIgnoredFromAEuroOn() {
        assertThat(judge.judge(DAY, List.of(line("l", 299)), UNKNOWN).capIgnored())
                .isFalse();
        // 304 km are due 105.53 €, half up; 5 km in excess of the full rate cost 0.87 €.
        assertThat(judge.judge(DAY, List.of(line("l", 304)), UNKNOWN).capIgnored())
                .isFalse();
        assertThat(judge.judge(DAY, List.of(line("l", 306)), UNKNOWN).capIgnored())
                .isTrue();
    }

    @Test
    void roundsOfSeveralDaysThatWereDatedTogetherAreSeveralDays() {
        List<BillingLine> lines = new ArrayList<>();
        for (int back = 0; back < 3; back++) {
            lines.add(line("l" + back, 200));
            lines.get(back).setVisitAt(morning(DAY.minusDays(back)));
        }
        assertThat(judge.judge(DAY, lines, UNKNOWN).capIgnored()).isFalse();
        lines.forEach(line -> line.setVisitAt(morning(DAY)));
        assertThat(judge.judge(DAY, lines, UNKNOWN).capIgnored()).isTrue();
    }

    @Test
    void beforeTheCapEveryKmWasDue() {
        LocalDate before = day("2020-03-30");
        BillingLine line = line("l", 500);
        line.setCareDate(before);
        assertThat(judge.judge(before, List.of(line), UNKNOWN).capIgnored()).isFalse();
        assertThat(judge.judge(before.plusDays(1), List.of(line), UNKNOWN).capIgnored())
                .isTrue();
    }

    @Test
    void oneLineBreaksBothRulesAndIsClaimedOnceWithBothReasons() {
        JudgedDay judged = judge.judge(DAY, List.of(line("l", 340)), TEN_KM);
        List<FindingItem> items = judge.items(judged, true);
        assertThat(items).hasSize(1);
        assertThat(items.get(0).getCode()).isEqualTo(MileageRule.DISTANCE);
        assertThat(items.get(0).getReasonCodes()).containsExactly(MileageRule.CAP);
        assertThat(items.get(0).getDueCents()).isEqualTo(16 * 35);
        assertThat(judge.items(judged, false).get(0).getDueCents()).isEqualTo(11_183);
    }

    @Test
    void aDayThatIsNotHeldHasNoItems() {
        assertThat(judge.items(judge.judge(DAY, List.of(line("l", 50)), TEN_KM), false))
                .isEmpty();
        assertThat(judge.items(judge.judge(DAY, List.of(line("l", 50)), TEN_KM), true))
                .hasSize(1);
    }

    @Test
    void theOrderOfTheLinesDoesNotShowAndTheCapIsExact() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<BillingLine> lines = new ArrayList<>();
            int km = 0;
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                BillingLine line = line("l" + i, random.nextInt(80));
                line.setVisitAt(random.nextBoolean() ? morning(DAY).plusSeconds(random.nextInt(3)) : null);
                line.setPassage(random.nextBoolean() ? 1 + random.nextInt(2) : null);
                lines.add(line);
                km += line.getQuantity();
            }
            Map<String, Long> due = due(lines);
            Collections.shuffle(lines, random);
            assertThat(due(lines)).isEqualTo(due);
            double exact = 35.0 * Math.min(km, 299) + 17.5 * Math.max(0, Math.min(km, 399) - 299);
            long billed = 35L * km;
            long undue =
                    billed - due.values().stream().mapToLong(Long::longValue).sum();
            // Half up on the line that passes the first step and on those after it; a cent of undue is let pass.
            assertThat((double) undue)
                    .isBetween(undue == 0 ? 0 : billed - exact - 2 * lines.size(), billed - exact + lines.size());
        }
    }

    private Map<String, Long> due(List<BillingLine> lines) {
        Map<String, Long> due = new TreeMap<>();
        lines.forEach(line -> due.put(line.getLineId(), line.getReimbursedCents()));
        judge.items(judge.judge(DAY, lines, UNKNOWN), false)
                .forEach(item -> due.put(item.getLineId().orElseThrow(), item.getDueCents()));
        return due;
    }

    @Test
    void aSettingOutOfItsRangeStopsTheStart() {
        assertThatThrownBy(() -> new MileageSettings(-1, 0.15, 0.3, 200, 5, 8, 100, 60, 0.8, 0.95))
                .hasMessage("nurse mileage: marginKm = -1, expected 0 or more");
    }

    private static BillingLine line(String id, int km) {
        return TestRecords.mileage(id, "b", "e", DAY, km);
    }
}
