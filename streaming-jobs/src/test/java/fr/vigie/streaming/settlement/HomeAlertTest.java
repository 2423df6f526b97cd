package fr.vigie.streaming.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HomeAlertTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 2);
    private static final String NURSE = "NURSE_BILLING|PROFESSIONAL|1";
    private static final String RING = "RING|RING|9";

    private static FindingItem claim(String alert, String code, long due) {
        FindingItem item = new FindingItem();
        item.setCode(code);
        item.setReasonCodes(List.of());
        item.setLineId("line");
        item.setInvoiceId("invoice");
        item.setCareDate(DAY);
        item.setReceivedAt(Instant.parse("2021-11-02T19:00:00Z"));
        item.setActCode("IK");
        item.setCoefficient(new BigDecimal("1.000"));
        item.setQuantity(10);
        item.setBilledCents(1_000);
        item.setDueCents(due);
        item.setSettlement(Settlement.BY_INVOICE);
        item.setAlertKey(alert);
        return item;
    }

    private static Envelope said(FindingItem item, LocalDate day) {
        long close = fr.vigie.domain.time.ParisDay.closeMillis(day);
        return Envelope.fact(Form.FINDING_ITEM, close, "invoice", id(item), item);
    }

    private static String id(FindingItem item) {
        return item.getAlertKey() + "|line|" + item.getCode();
    }

    /** Whether each claim is at home by what was last sent of it. */
    private static Map<String, Boolean> homes(Operator operator) {
        Map<String, Boolean> homes = new TreeMap<>();
        for (Envelope envelope : operator.out()) {
            if (envelope.isRetraction()) {
                homes.remove(envelope.id());
            } else {
                homes.put(envelope.id(), envelope.as(FindingItem.class).getHome());
            }
        }
        return homes;
    }

    @Test
    void theAlertThatClaimsMostIsTheHomeOfALine() {
        assertThat(HomeAlert.of(List.of(claim(RING, "A", 200), claim(NURSE, "B", 100))))
                .isEqualTo(NURSE);
        assertThat(HomeAlert.of(List.of(claim(NURSE, "B", 200), claim(RING, "A", 100))))
                .isEqualTo(RING);
    }

    @Test
    void ofEqualClaimsTheFirstSubjectIsTheHomeInAnyOrder() {
        assertThat(HomeAlert.of(List.of(claim(RING, "A", 100), claim(NURSE, "B", 100))))
                .isEqualTo(NURSE);
        assertThat(HomeAlert.of(List.of(claim(NURSE, "B", 100), claim(RING, "A", 100))))
                .isEqualTo(NURSE);
    }

    @Test
    void aLineChangesItsHomeWhenAClaimComesOrGoes() throws Exception {
        FindingItem nurse = claim(NURSE, "B", 500);
        FindingItem ring = claim(RING, "A", 0);
        try (Operator operator = Operator.of(new SettlementFunction(7))) {
            operator.take(said(nurse, DAY)).close(DAY);
            assertThat(homes(operator)).containsExactly(Map.entry(id(nurse), true));
            operator.take(said(ring, DAY.plusDays(1))).close(DAY.plusDays(1));
            assertThat(homes(operator)).containsExactly(Map.entry(id(nurse), false), Map.entry(id(ring), true));
            long close = fr.vigie.domain.time.ParisDay.closeMillis(DAY.plusDays(2));
            operator.take(Envelope.retraction(Form.FINDING_ITEM, close, "invoice", id(ring)))
                    .close(DAY.plusDays(2));
            assertThat(homes(operator)).containsExactly(Map.entry(id(nurse), true));
        }
    }
}
