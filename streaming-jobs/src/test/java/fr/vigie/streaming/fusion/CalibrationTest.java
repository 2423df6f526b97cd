package fr.vigie.streaming.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.fusion.Calibration.Count;
import fr.vigie.streaming.fusion.Calibration.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Reason NURSES = new Reason(Scheme.NURSE_BILLING, "ACT_DURING_STAY");
    private static final Reason PHYSICIANS = new Reason(Scheme.PHYSICIAN_BILLING, "ACT_DURING_STAY");
    private static final Map<Reason, Count> COUNTS = Map.of(NURSES, new Count(3, 1), PHYSICIANS, new Count(8, 0));

    @Test
    void whatWasJudgedMovesThePriorAndMoreOfItMovesItFurther() {
        Calibration calibration = new Calibration(COUNTS, 2);
        BigDecimal prior = new BigDecimal("0.8000");
        // (1 + 2 × 0.8) ÷ (3 + 2), and (0 + 2 × 0.8) ÷ (8 + 2).
        assertThat(calibration.probability(NURSES.scheme(), NURSES.code(), prior))
                .isEqualTo(new BigDecimal("0.5200"));
        assertThat(calibration.probability(PHYSICIANS.scheme(), PHYSICIANS.code(), prior))
                .isEqualTo(new BigDecimal("0.1600"));
        assertThat(calibration.probability(Scheme.TRANSPORT, "KM", prior)).isEqualTo(prior);
        assertThat(Calibration.none().probability(NURSES.scheme(), NURSES.code(), prior))
                .isEqualTo(prior);
    }

    @Test
    void aFileGoesThereAndBack() {
        List<String> lines = CalibrationFile.lines(List.of("from here"), COUNTS);
        assertThat(lines)
                .containsExactly(
                        "# from here",
                        "scheme,code,alerts,right",
                        "NURSE_BILLING,ACT_DURING_STAY,3,1",
                        "PHYSICIAN_BILLING,ACT_DURING_STAY,8,0");
        assertThat(CalibrationFile.parse("file", lines)).isEqualTo(COUNTS);
    }

    @Test
    void theOneInTheJarSaysWhereItIsFrom() {
        assertThat(CalibrationFile.shipped()).isNotEmpty();
        assertThat(FusionSettings.defaults().calibration().counts()).isEqualTo(CalibrationFile.shipped());
    }

    @Test
    void aBadRowIsNamed() {
        assertThatThrownBy(() -> CalibrationFile.parse("c.csv", List.of("scheme,code,alerts,right", "RING,A,1,2")))
                .hasMessage("c.csv:2: 2 right of 1 alerts, expected 0 to all of them");
        assertThatThrownBy(() -> CalibrationFile.parse("c.csv", List.of("RING,A,1")))
                .hasMessage("c.csv:1: 3 columns, expected scheme,code,alerts,right");
        assertThatThrownBy(() -> CalibrationFile.parse("c.csv", List.of("RING,A,1,1", "RING,A,1,1")))
                .hasMessage("c.csv:2: RING A is there twice");
        assertThatThrownBy(() -> new Calibration(Map.of(), 0)).hasMessage("fusion: priorCases = 0, expected 1 or more");
    }
}
