package fr.vigie.sample.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InstanceTest {
    private final Labels labels = new Labels();
    private final Instance instance = labels.plant(
            "overlapping-leaves", SchemeCode.DAILY_ALLOWANCES, Stealth.PLAIN, "Deux fois les mêmes jours.");

    @Test
    void undueCentsOfOnePaymentAddUp() {
        instance.undue("paymentId", "J1", 1000, true);
        instance.undue("paymentId", "J1", 500, false);
        instance.undue("paymentId", "J2", 0, true);
        assertThat(instance.undueItems()).containsExactly(new UndueItem("paymentId", "J1", 1500));
        assertThat(instance.sufferedCents()).isEqualTo(1000);
        assertThat(instance.avoidableCents()).isEqualTo(500);
    }

    @Test
    void evidenceSpansDays() {
        instance.evidence("S2", LocalDate.of(2021, 10, 5));
        instance.evidence("S1", LocalDate.of(2021, 9, 5));
        assertThat(instance.firstOn()).contains(LocalDate.of(2021, 9, 5));
        assertThat(instance.lastOn()).contains(LocalDate.of(2021, 10, 5));
    }

    @Test
    void anInstanceWithoutEvidenceIsNotTold() {
        assertThat(labels.planted()).isEmpty();
        instance.evidence("S1", LocalDate.of(2021, 9, 5));
        assertThat(labels.planted()).containsExactly(instance);
        assertThat(instance.id()).isEqualTo("overlapping-leaves-1");
    }
}
