package fr.vigie.streaming.antigen.beyondkits;

import fr.vigie.domain.event.Coverage;
import fr.vigie.streaming.care.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The most kits that a biller can have had, day by day, against what was billed. Pure.
 *
 * <p>Some purchases that follow each other make a run. Before a run, and between two, kits are taken to come from elsewhere (a
 * stock, the State, another pharmacy, purchases that are not in the stream): nothing is judged there, but for some days
 * after the last purchase, on which what is billed is still its own. A run begins with a stock for some days. No day is
 * judged until the invoices of its purchases have come, so that a verdict does not depend on what is yet to come.
 */
final class KitStock {
    /** Index of the kits billed in a day's tally. */
    static final int USED = 0;

    /** Index of the kits bought in a day's tally. */
    static final int BOUGHT = 1;

    private final BeyondKitsSettings settings;
    private final Collection<Coverage> gaps;

    KitStock(BeyondKitsSettings settings, Collection<Coverage> gaps) {
        this.settings = settings;
        this.gaps = List.copyOf(gaps);
    }

    /**
     * The days on which more kits were billed than there can have been, with what they lacked; none where the records of the
     * purchases may be to blame: that some are missing altogether, or that all were recorded late, must each not suffice to
     * explain it. What is wanting is counted without the margin, which is a doubt about the whole and no kit.
     */
    SortedMap<LocalDate, Want> wants(SortedMap<LocalDate, Tally> days) {
        SortedMap<LocalDate, Want> late = wants(days, 0, settings.purchaseDelayDays());
        return isBeyond(late) && isBeyond(wants(days, settings.marginShare(), 0)) ? late : new TreeMap<>();
    }

    private boolean isBeyond(SortedMap<LocalDate, Want> wants) {
        return wants.values().stream().mapToLong(Want::tests).sum() >= settings.minTestsBeyond();
    }

    private SortedMap<LocalDate, Want> wants(SortedMap<LocalDate, Tally> days, double marginShare, int delayDays) {
        Tank tank = new Tank(BigDecimal.valueOf(marginShare));
        runs(days).forEach(run -> judge(run, days, delayDays, tank));
        return tank.wants;
    }

    private List<Run> runs(SortedMap<LocalDate, Tally> days) {
        List<Run> runs = new ArrayList<>();
        for (Map.Entry<LocalDate, Tally> day : days.entrySet()) {
            if (day.getValue().get(BOUGHT) > 0) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && follows(last.last(), day.getKey())) {
                    runs.set(runs.size() - 1, new Run(last.first(), day.getKey(), last.purchases() + 1));
                } else {
                    runs.add(new Run(day.getKey(), day.getKey(), 1));
                }
            }
        }
        // Who buys now and then, and tests day after day, has most of his kits from elsewhere.
        runs.removeIf(run -> run.purchases() < settings.minPurchases());
        return runs;
    }

    private boolean follows(LocalDate earlier, LocalDate later) {
        return !earlier.plusDays(settings.maxDaysBetweenPurchases()).isBefore(later)
                && gaps.stream()
                        .noneMatch(gap ->
                                !gap.getFrom().isAfter(later) && !gap.getTo().isBefore(earlier));
    }

    private void judge(Run run, SortedMap<LocalDate, Tally> days, int delayDays, Tank tank) {
        tank.open(sum(days.subMap(run.first(), run.first().plusDays(settings.openingStockDays())), USED));
        SortedMap<LocalDate, Tally> bought = days.subMap(run.first(), run.last().plusDays(1));
        LocalDate counted = run.first();
        for (Map.Entry<LocalDate, Tally> day :
                days.subMap(run.first(), through(run, days).plusDays(1)).entrySet()) {
            LocalDate recorded = min(day.getKey().plusDays(delayDays), run.last());
            if (!recorded.isBefore(counted)) {
                bought.subMap(counted, recorded.plusDays(1)).values().forEach(one -> tank.fill(one.get(BOUGHT)));
                counted = recorded.plusDays(1);
            }
            tank.draw(day.getKey(), day.getValue().get(USED));
        }
    }

    /** The last day that is judged in a run; the day before its first if none is. */
    private LocalDate through(Run run, SortedMap<LocalDate, Tally> days) {
        LocalDate own = run.last().plusDays(settings.maxDaysAfterPurchase());
        LocalDate through = min(own, days.lastKey().minusDays(settings.purchaseDelayDays()));
        for (Coverage gap : gaps) {
            if (gap.getFrom().isAfter(run.last())) {
                through = min(through, gap.getFrom().minusDays(1));
            }
        }
        return through.isBefore(run.first()) ? run.first().minusDays(1) : through;
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static long sum(SortedMap<LocalDate, Tally> days, int index) {
        return days.values().stream().mapToLong(day -> day.get(index)).sum();
    }

    private record Run(LocalDate first, LocalDate last, int purchases) {}

    /** What may be in stock, through every run. */
    private static final class Tank {
        private final BigDecimal marginShare;
        private final SortedMap<LocalDate, Want> wants = new TreeMap<>();
        private long stock;
        private long used;
        private long bought;
        private long opening;

        Tank(BigDecimal marginShare) {
            this.marginShare = marginShare;
        }

        void open(long kits) {
            opening += kits;
            stock += kits;
        }

        void fill(long kits) {
            bought += kits;
            stock += kits + margin(kits);
        }

        private long margin(long kits) {
            return marginShare
                    .multiply(BigDecimal.valueOf(kits))
                    .setScale(0, RoundingMode.CEILING)
                    .longValueExact();
        }

        void draw(LocalDate day, long kits) {
            used += kits;
            stock -= kits;
            if (stock < 0) {
                wants.put(day, new Want(-stock, used, bought, opening));
                stock = 0;
            }
        }
    }

    /**
     * What a day lacked.
     *
     * @param tests kits billed on the day beyond all that there can have been
     * @param used kits billed so far on the days judged
     * @param bought kits bought so far for these days, those recorded soon afterwards included
     * @param opening the stocks allowed for at the start of runs
     */
    record Want(long tests, long used, long bought, long opening) {
        Tally tally() {
            return Tally.of(tests, used, bought, opening);
        }

        static Want of(Tally tally) {
            return new Want(tally.get(0), tally.get(1), tally.get(2), tally.get(3));
        }
    }
}
