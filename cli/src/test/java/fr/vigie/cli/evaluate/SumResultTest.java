package fr.vigie.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SumResultTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 1);
    private static final Subject NURSE = new Subject("PROFESSIONAL", "n");
    private static final Subject OTHER = new Subject("PROFESSIONAL", "o");

    private static Instance planted(String name, Subject subject, Map<String, Long> undue) {
        long cents = undue.values().stream().mapToLong(Long::longValue).sum();
        return new Instance(
                name + "-1",
                name,
                Set.of("NURSE_BILLING"),
                Map.of(subject, Role.SUSPECT),
                undue,
                cents,
                0,
                DAY,
                DAY.plusDays(20),
                Optional.empty());
    }

    private static JudgedAlert alert(int rank, Subject subject) {
        return new JudgedAlert(
                rank,
                "a" + rank,
                "NURSE_BILLING",
                subject,
                false,
                0.5,
                Set.of("EXACT", "ESTIMATED"),
                Set.of("EXACT"),
                0,
                0,
                RingMembers.NONE,
                DAY,
                DAY,
                DAY);
    }

    private static AlertItem item(String alert, String line, long cents, String code) {
        AlertItem item = new AlertItem();
        item.setAlertId(alert);
        item.setLineId(line);
        item.setInvoiceId("f");
        item.setCareDate(DAY);
        item.setActCode("AMI");
        item.setCoefficient(BigDecimal.ONE.setScale(3));
        item.setUndueCents(cents);
        item.setReasonCodes(List.of(code));
        item.setHome(true);
        return item;
    }

    private static List<SumResult> sums(List<AlertItem> items, Instance... planted) {
        List<JudgedAlert> alerts = List.of(alert(1, NURSE), alert(2, OTHER));
        Judgement judgement = Judgement.of(alerts, new Labels(List.of(planted), List.of()));
        return SumResult.of(ItemResult.homes(items, alerts), judgement);
    }

    @Test
    void eachLabelledLineIsAgreedForLessElsewhereOrNotItemised() {
        Map<String, Long> undue = new HashMap<>(Map.of("agreed", 500L, "less", 300L, "elsewhere", 200L, "open", 100L));
        List<SumResult> sums = sums(
                List.of(
                        item("a1", "agreed", 500, "EXACT"),
                        item("a1", "less", 250, "EXACT"),
                        item("a2", "elsewhere", 200, "EXACT")),
                planted("double-billing", NURSE, undue));

        assertThat(sums).containsExactly(new SumResult("double-billing", 1_100, 750, 50, 200, 100, 0, 0));
        assertThat(sums.get(0).claimedShare()).isEqualTo(750 / 1_100.0);
    }

    @Test
    void whatIsItemisedAndNotLabelledOnAnyInstanceIsBeyond() {
        List<SumResult> sums = sums(
                List.of(
                        item("a1", "mine", 700, "EXACT"),
                        item("a1", "other", 200, "EXACT"),
                        item("a1", "nobody's", 100, "EXACT"),
                        item("a1", "guess", 40, "ESTIMATED")),
                planted("double-billing", NURSE, Map.of("mine", 500L)),
                planted("acts-on-package", OTHER, Map.of("other", 200L)));

        assertThat(sums.get(0)).isEqualTo(new SumResult("double-billing", 500, 500, 0, 0, 0, 340, 300));
        assertThat(sums.get(1)).isEqualTo(new SumResult("acts-on-package", 200, 0, 0, 200, 0, 0, 0));
    }

    @Test
    void whatWasNotFoundIsNoMatterOfTheSums() {
        Instance missed = planted("acts-on-package", new Subject("PATIENT", "p"), Map.of("x", 900L));

        assertThat(sums(List.of(), missed)).isEmpty();
        assertThat(sums(List.of(), missed, planted("double-billing", NURSE, Map.of("y", 300L))))
                .extracting(SumResult::name)
                .containsExactly("double-billing");
    }
}
