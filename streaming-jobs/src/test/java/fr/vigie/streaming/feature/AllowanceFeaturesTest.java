package fr.vigie.streaming.feature;

import static fr.vigie.streaming.TestRecords.allowance;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.employer;
import static fr.vigie.streaming.TestRecords.leave;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Features of daily allowances, from the payments of an insured. */
class AllowanceFeaturesTest {
    private static final LocalDate SUNDAY = day("2021-11-28");
    private static final SickLeave FIRST = leave("a", "insured", day("2021-05-01"), day("2021-06-10"));
    private static final SickLeave SECOND = leave("b", "insured", day("2021-11-01"), day("2021-11-30"));

    private static DailyAllowance paid(String id, SickLeave leave, String from, String to, int cents) {
        return allowance(id, leave, day(from), day(to), cents);
    }

    private static Envelope envelope(DailyAllowance allowance) {
        long at = allowance.getAt().toEpochMilli();
        return Envelope.record(
                Stream.DAILY_ALLOWANCES,
                at,
                ParisDay.closeMillis(ParisDay.of(at)),
                allowance.getPatientId(),
                allowance.getPaymentId(),
                RecordBinary.encode(allowance));
    }

    /** What was told, by the last day of the weeks and by feature. */
    private static Map<LocalDate, Map<String, Long>> told(LocalDate through, DailyAllowance... allowances)
            throws Exception {
        try (Operator operator = Operator.of(new InsuredFeatureFunction())) {
            for (DailyAllowance one : allowances) {
                operator.take(envelope(one));
            }
            operator.close(through);
            assertThat(operator.entries()).isLessThanOrEqualTo(through.isAfter(day("2022-08-01")) ? 0 : 2);
            return operator.out().stream()
                    .filter(one -> one.is(Form.WINDOW_VALUE))
                    .map(one -> one.as(FeatureValue.class))
                    .collect(Collectors.groupingBy(
                            one -> one.getPeriod().plusDays(181),
                            TreeMap::new,
                            Collectors.toMap(FeatureValue::getFeature, one -> one.getValue()
                                    .orElseThrow())));
        }
    }

    @Test
    void daysAndEurosOfTheLast26WeeksAreTold() throws Exception {
        // The 26 weeks begin on May 31st: 11 days of the first, the 28 days of November that have passed of the second.
        DailyAllowance second = paid("2", SECOND, "2021-11-01", "2021-11-30", 4_000);
        second.setAt(day("2021-11-20").atStartOfDay(ParisDay.ZONE).toInstant());
        second.setIbanHash("another");
        second.setEmployerId(employer(9));
        Map<String, Long> values = told(SUNDAY, paid("1", FIRST, "2021-05-01", "2021-06-10", 3_000), second)
                .get(SUNDAY);
        assertThat(values)
                .containsEntry("allowance-days", 39_000L)
                .containsEntry("allowance-euros", 10L * (11 * 3_000 + 28 * 4_000))
                .containsEntry("highest-allowance", 40_000L)
                .containsEntry("allowance-leaves", 2_000L)
                .containsEntry("allowance-accounts", 2_000L)
                .hasSize(FeatureCatalogue.ofAllowances().size());
        assertThat(values.get("allowance-employers")).isBetween(1_000L, 2_000L);
    }

    @Test
    void anAllowanceThatIsCancelledCountsUntilThen() throws Exception {
        DailyAllowance paid = paid("1", FIRST, "2021-05-03", "2021-05-16", 3_000);
        paid.setAt(day("2021-05-18").atStartOfDay(ParisDay.ZONE).toInstant());
        DailyAllowance cancelled = DailyAllowance.newBuilder(paid)
                .setStatus(AllowanceStatus.CANCELLED)
                .setAt(day("2021-06-01").atStartOfDay(ParisDay.ZONE).toInstant())
                .build();
        Map<LocalDate, Map<String, Long>> told = told(day("2021-08-01"), paid, cancelled);
        assertThat(told.keySet()).containsExactly(day("2021-05-23"), day("2021-05-30"));
        assertThat(told.get(day("2021-05-30"))).containsEntry("allowance-days", 14_000L);
    }

    @Test
    void whatIsOlderThan26WeeksIsForgotten() throws Exception {
        Map<LocalDate, Map<String, Long>> told =
                told(day("2022-09-01"), paid("1", SECOND, "2021-11-01", "2021-11-30", 3_000));
        assertThat(told.keySet()).last().isEqualTo(day("2022-05-29"));
        assertThat(told.get(day("2022-05-29"))).containsEntry("allowance-days", 2_000L);
    }
}
