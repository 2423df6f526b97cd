package fr.vigie.streaming.fusion;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.morning;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.streaming.fact.Claims;
import fr.vigie.streaming.fact.Episode;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LocalDate FIRST = day("2021-01-01");

    // Lines enter, change and leave at random; the sums must be those of going through what is there, line by line.
    @Test
    void sumsAreThoseOfTheLinesThatAreThere() {
        Random random = new Random(4);
        Ledger ledger = new Ledger();
        List<FindingItem> there = new ArrayList<>();
        for (int step = 0; step < 3_000; step++) {
            if (there.isEmpty() || random.nextInt(100) < (step < 1_500 ? 60 : 40)) {
                FindingItem item = any(random);
                there.add(item);
                ledger.enter(item, true);
            } else {
                ledger.enter(there.remove(random.nextInt(there.size())), false);
            }
            assertThat(ledger.suffered()).isEqualTo(sum(there, true));
            assertThat(ledger.avoidable()).isEqualTo(sum(there, false));
            assertThat(ledger.oldestPayment())
                    .isEqualTo(there.stream()
                            .filter(LedgerTest::isPaid)
                            .map(item -> item.getPaidOn().orElseThrow())
                            .min(LocalDate::compareTo));
            LocalDate last = there.stream()
                    .map(FindingItem::getCareDate)
                    .max(LocalDate::compareTo)
                    .orElse(FIRST);
            assertThat(ledger.quietOn()).isEqualTo(there.isEmpty() ? Optional.empty() : Optional.of(last.plusDays(30)));
            LocalDate lapse = FIRST.plusYears(3).plusDays(random.nextInt(100));
            assertThat(ledger.lapsed(AlertSubjectKind.BILLER, lapse))
                    .isEqualTo(there.stream()
                            .filter(LedgerTest::isPaid)
                            .filter(item ->
                                    item.getPaidOn().orElseThrow().plusYears(3).isBefore(lapse))
                            .mapToLong(Ledger::undue)
                            .sum());
            if (step % 100 == 0) {
                ledger = restored(ledger);
            }
        }
        for (FindingItem item : there) {
            ledger.enter(item, false);
        }
        assertThat(ledger.quietOn()).isEmpty();
        assertThat(ledger.oldestPayment()).isEmpty();
    }

    @Test
    void aLineCountsByItsLargestClaimThenByTheFirstCode() {
        FindingItem small = item("A", 100, 50);
        FindingItem large = item("B", 100, 10);
        FindingItem same = item("C", 100, 10);
        assertThat(Ledger.decisive(new Claims(1, List.of(small, large, same)))).contains(large);
        assertThat(Ledger.decisive(new Claims(1, List.of(same, large, small)))).contains(large);
        assertThat(Ledger.decisive(new Claims(1, List.of()))).isEmpty();
        assertThat(Ledger.undue(large)).isEqualTo(90);
    }

    private static Ledger restored(Ledger ledger) {
        Instant now = Instant.EPOCH;
        Episode episode = new Episode(1, 0, now, now, 0L, List.of(), List.of(), List.of());
        ledger.into(episode);
        return Ledger.of(episode);
    }

    private static long sum(List<FindingItem> items, boolean paid) {
        return items.stream()
                .filter(item -> isPaid(item) == paid)
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }

    @Test
    void theForecastIsThirtyTimesTheUndueOfADayOfTheLastNinety() {
        Ledger ledger = new Ledger();
        assertThat(ledger.forecast(FIRST)).isZero();
        for (int i = 0; i < 200; i++) {
            ledger.enter(on(FIRST.plusDays(i)), true);
        }
        // 100 cents a day, every day.
        assertThat(ledger.forecast(FIRST.plusDays(199))).isEqualTo(3_000);
        // The last 90 days hold 80 days of care.
        assertThat(ledger.forecast(FIRST.plusDays(209))).isEqualTo(80 * 100 * 30 / 90);
        assertThat(ledger.forecast(FIRST.plusDays(228))).isEqualTo(61 * 100 * 30 / 90);
        assertThat(ledger.quietOn()).contains(FIRST.plusDays(229));
        assertThat(ledger.forecast(FIRST.plusDays(229))).isZero();
    }

    @Test
    void oneDearDayIsNotTakenForAHabit() {
        Ledger ledger = new Ledger();
        ledger.enter(on(FIRST), true);
        assertThat(ledger.forecast(FIRST)).isEqualTo(100);
        assertThat(ledger.forecast(FIRST.plusDays(29))).isEqualTo(100);
        ledger.enter(on(FIRST.plusDays(44)), true);
        // 200 cents in 45 days.
        assertThat(ledger.forecast(FIRST.plusDays(44))).isEqualTo(133);
    }

    @Test
    void whatIsRecoveredNoMoreIsToldApart() {
        Ledger ledger = new Ledger();
        FindingItem old = on(FIRST);
        old.setSettlement(Settlement.PAID);
        old.setPaidOn(FIRST);
        FindingItem young = on(FIRST.plusDays(9));
        young.setSettlement(Settlement.PAID);
        young.setPaidOn(FIRST.plusDays(10));
        ledger.enter(old, true);
        ledger.enter(young, true);
        LocalDate lapse = FIRST.plusYears(2);
        assertThat(ledger.lapsed(AlertSubjectKind.PATIENT, lapse)).isZero();
        assertThat(ledger.nextLapse(AlertSubjectKind.PATIENT, lapse)).contains(lapse.plusDays(1));
        assertThat(ledger.lapsed(AlertSubjectKind.PATIENT, lapse.plusDays(1))).isEqualTo(100);
        assertThat(ledger.nextLapse(AlertSubjectKind.PATIENT, lapse.plusDays(1)))
                .contains(lapse.plusDays(11));
        assertThat(ledger.suffered()).isEqualTo(200);
    }

    private static FindingItem on(LocalDate careDate) {
        FindingItem item = item("A", 100, 0);
        item.setCareDate(careDate);
        return item;
    }

    @Test
    void aLineWithItsHomeElsewhereHasNoEurosHere() {
        FindingItem cited = item("A", 500, 100);
        cited.setHome(false);
        Ledger ledger = new Ledger();
        ledger.enter(cited, true);
        assertThat(ledger.avoidable() + ledger.suffered()).isZero();
        assertThat(ledger.quietOn()).isEmpty();
    }

    private static boolean isPaid(FindingItem item) {
        return item.getSettlement() == Settlement.PAID;
    }

    private static FindingItem any(Random random) {
        FindingItem item = item("A", 1 + random.nextInt(5_000), 0);
        item.setCareDate(FIRST.plusDays(random.nextInt(90)));
        boolean paid = random.nextBoolean();
        item.setSettlement(paid ? Settlement.PAID : Settlement.PROPOSED);
        item.setPaidOn(paid ? item.getCareDate().plusDays(random.nextInt(20)) : null);
        return item;
    }

    private static FindingItem item(String code, long billed, long due) {
        FindingItem item = new FindingItem();
        item.setCode(code);
        item.setLineId("l");
        item.setInvoiceId("i");
        item.setCareDate(FIRST);
        item.setReceivedAt(morning(FIRST));
        item.setActCode("IK");
        item.setCoefficient(new BigDecimal("1.000"));
        item.setQuantity(1);
        item.setBilledCents(billed);
        item.setDueCents(due);
        item.setReasonCodes(List.of());
        item.setSettlement(Settlement.PROPOSED);
        item.setAlertKey("k");
        item.setHome(true);
        return item;
    }
}
