package fr.vigie.streaming.antigen.beyondkits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.care.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KitStockPropertyTest {
    private static final LocalDate START = LocalDate.of(2021, 7, 1);
    private static final BeyondKitsSettings SETTINGS = new BeyondKitsSettings(0, 0, 400, 1, 400, 5, 1, 0.6);

    /** In one run without margin or stock: the most by which use ever exceeded what was bought by then and soon after. */
    @Property(tries = 300)
    void whatIsWantingIsTheGreatestExcessThereEverWas(@ForAll long seed) {
        SortedMap<LocalDate, Tally> days = days(new Random(seed));
        long greatest = 0;
        for (LocalDate day = START; !day.isAfter(START.plusDays(55)); day = day.plusDays(1)) {
            long used = sum(days.headMap(day.plusDays(1)), KitStock.USED);
            long bought = sum(days.headMap(day.plusDays(6)), KitStock.BOUGHT);
            greatest = Math.max(greatest, used - bought);
        }
        assertThat(new KitStock(SETTINGS, List.of())
                        .wants(days).values().stream()
                                .mapToLong(KitStock.Want::tests)
                                .sum())
                .isEqualTo(greatest);
    }

    @Property(tries = 300)
    void aFurtherPurchaseNeverMakesMoreWanting(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<LocalDate, Tally> days = days(random);
        long before = total(days);
        LocalDate day = START.plusDays(random.nextInt(60));
        Tally of = days.getOrDefault(day, Tally.NONE);
        days.put(day, Tally.of(of.get(KitStock.USED), of.get(KitStock.BOUGHT) + 25));
        assertThat(total(days)).isLessThanOrEqualTo(before);
    }

    private static long total(SortedMap<LocalDate, Tally> days) {
        return new KitStock(SETTINGS, List.of())
                .wants(days).values().stream().mapToLong(KitStock.Want::tests).sum();
    }

    private static SortedMap<LocalDate, Tally> days(Random random) {
        SortedMap<LocalDate, Tally> days = new TreeMap<>();
        for (int i = 0; i <= 60; i++) {
            long bought = i == 0 || i == 60 || random.nextInt(8) == 0 ? 1 + random.nextInt(80) : 0;
            days.put(START.plusDays(i), Tally.of(random.nextInt(12), bought));
        }
        return days;
    }

    private static long sum(SortedMap<LocalDate, Tally> days, int index) {
        return days.values().stream().mapToLong(day -> day.get(index)).sum();
    }
}
