package fr.vigie.streaming.fusion;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.finding.AlertKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriorityTest {
    private static final AlertKey KEY =
            new AlertKey(Scheme.NURSE_BILLING, AlertSubjectKind.PROFESSIONAL, "19999000011");

    @Test
    void theChanceThatOneReasonIsConfirmed() {
        assertThat(Priority.probability(List.of())).isEqualTo(new BigDecimal("0.0000"));
        assertThat(Priority.probability(List.of(new BigDecimal("0.8000")))).isEqualTo(new BigDecimal("0.8000"));
        // 1 − 0.2 × 0.05
        assertThat(Priority.probability(List.of(new BigDecimal("0.8000"), new BigDecimal("0.9500"))))
                .isEqualTo(new BigDecimal("0.9900"));
    }

    @Test
    void eurosAnHour() {
        // 0.9 × (1,000.00 € + 500.00 €) ÷ 20 h
        assertThat(Priority.priority(new BigDecimal("0.9000"), 100_000, 50_000, 20))
                .isEqualTo(new BigDecimal("67.5000"));
        assertThat(Priority.priority(new BigDecimal("1.0000"), 1, 0, 30)).isEqualTo(new BigDecimal("0.0003"));
        assertThatThrownBy(() -> Priority.priority(BigDecimal.ONE, Long.MAX_VALUE, 1, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void alertIdsAreStableAndSalted() {
        // SHA-256 of salt, key and episode, a line each; its first 12 bytes.
        assertThat(AlertIds.of("vigie", KEY, 1)).isEqualTo("a_488612e816d6d460ad0601db");
        assertThat(AlertIds.of("vigie", KEY, 2)).isNotEqualTo(AlertIds.of("vigie", KEY, 1));
        assertThat(AlertIds.of("other", KEY, 1)).isNotEqualTo(AlertIds.of("vigie", KEY, 1));
        AlertKey biller = new AlertKey(Scheme.NURSE_BILLING, AlertSubjectKind.BILLER, KEY.id());
        assertThat(AlertIds.of("vigie", biller, 1)).isNotEqualTo(AlertIds.of("vigie", KEY, 1));
    }

    @Test
    void alertKeysGoThereAndBackWhateverTheIdentifier() {
        assertThat(AlertKey.of(KEY.text())).isEqualTo(KEY);
        AlertKey odd = new AlertKey(Scheme.RING, AlertSubjectKind.RING, "a|b");
        assertThat(AlertKey.of(odd.text())).isEqualTo(odd);
    }

    @Test
    void recoveryLapses() {
        assertThat(Limitation.on(AlertSubjectKind.PATIENT, day("2020-02-29"))).isEqualTo(day("2022-02-28"));
        assertThat(Limitation.on(AlertSubjectKind.BILLER, day("2021-03-08"))).isEqualTo(day("2024-03-08"));
        assertThat(Limitation.on(AlertSubjectKind.PROFESSIONAL, day("2021-03-08")))
                .isEqualTo(day("2024-03-08"));
        assertThat(Limitation.isOver(AlertSubjectKind.BILLER, day("2021-03-08"), day("2024-03-08")))
                .isFalse();
        assertThat(Limitation.isOver(AlertSubjectKind.BILLER, day("2021-03-08"), day("2024-03-09")))
                .isTrue();
        assertThat(Limitation.ifFraud(day("2021-03-08"))).isEqualTo(day("2026-03-08"));
    }

    @Test
    void badSettingsStopTheStart() {
        assertThatThrownBy(() -> new FusionSettings(" ", 180, Map.of(), Calibration.none()))
                .hasMessage("fusion: salt is blank, expected a text that only the caisse knows");
        assertThatThrownBy(() -> new FusionSettings("s", 0, Map.of(), Calibration.none()))
                .hasMessage("fusion: episodeDays = 0, expected 1 or more");
        assertThatThrownBy(() -> new FusionSettings("s", 1, Map.of(), Calibration.none()))
                .hasMessage("fusion: effortHours.ANTIGEN_TESTS is missing or not positive");
    }
}
