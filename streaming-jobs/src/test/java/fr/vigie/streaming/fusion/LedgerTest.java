package fr.vigie.streaming.fusion;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.morning;
import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(ledger.lastDay()).isEqualTo(there.isEmpty() ? Optional.empty() : Optional.of(last));
            assertThat(ledger.forecast(last))
                    .isEqualTo(there.stream()
                            .filter(item -> item.getCareDate().isAfter(last.minusDays(30)))
                            .mapToLong(Ledger::undue)
                            .sum());
            if (step % 100 == 0) {
                ledger = restored(ledger);
            }
        }
        for (FindingItem item : there) {
            ledger.enter(item, false);
        }
        assertThat(ledger.lastDay()).isEmpty();
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
    void aLineWithItsHomeElsewhereHasNoEurosHere() {
        FindingItem cited = item("A", 500, 100);
        cited.setHome(false);
        Ledger ledger = new Ledger();
        ledger.enter(cited, true);
        assertThat(ledger.avoidable() + ledger.suffered()).isZero();
        assertThat(ledger.lastDay()).isEmpty();
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
