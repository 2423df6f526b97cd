package fr.vigie.streaming.fusion;

import fr.vigie.streaming.fact.Claims;
import fr.vigie.streaming.fact.Episode;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.PaidDay;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.fact.UndueDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The euros of an episode: sums by day of care and counts by day of payment, kept as lines come, change and go, so that a
 * close costs what has changed and not what there is. A line claimed by several detectors counts once, by its largest
 * claim.
 */
final class Ledger {
    private final TreeMap<LocalDate, long[]> undue = new TreeMap<>();
    private final TreeMap<LocalDate, Integer> paid = new TreeMap<>();

    /** The ledger that an episode holds. */
    static Ledger of(Episode episode) {
        Ledger ledger = new Ledger();
        episode.getUndue()
                .forEach(day -> ledger.undue.put(
                        day.getCareDate(), new long[] {day.getSufferedCents(), day.getAvoidableCents()}));
        episode.getPaid().forEach(day -> ledger.paid.put(day.getPaidOn(), day.getLines()));
        return ledger;
    }

    /** Writes the ledger back into its episode. */
    void into(Episode episode) {
        List<UndueDay> days = new ArrayList<>();
        undue.forEach((day, sums) -> days.add(new UndueDay(day, sums[0], sums[1])));
        List<PaidDay> payments = new ArrayList<>();
        paid.forEach((day, lines) -> payments.add(new PaidDay(day, lines)));
        episode.setUndue(days);
        episode.setPaid(payments);
    }

    /** The claim that counts: the largest undue, then the first code. */
    static Optional<FindingItem> decisive(Claims claims) {
        return claims.getClaims().stream()
                .max(Comparator.comparingLong(Ledger::undue)
                        .thenComparing(
                                Comparator.comparing(FindingItem::getCode).reversed()));
    }

    /** Undue cents of a claim. */
    static long undue(FindingItem item) {
        return item.getBilledCents() - item.getDueCents();
    }

    /** Enters a line, or takes it out again; one that has its home elsewhere has no euros here. */
    void enter(FindingItem item, boolean in) {
        if (!item.getHome()) {
            return;
        }
        boolean isPaid = item.getSettlement() == Settlement.PAID;
        int sign = in ? 1 : -1;
        long[] sums = undue.computeIfAbsent(item.getCareDate(), day -> new long[2]);
        sums[isPaid ? 0 : 1] += sign * undue(item);
        if (sums[0] == 0 && sums[1] == 0) {
            undue.remove(item.getCareDate());
        }
        item.getPaidOn().filter(day -> isPaid).ifPresent(day -> paid.merge(day, sign, Ledger::sumOrNothing));
    }

    @SuppressWarnings("NullAway") // TreeMap.merge removes the entry when the function answers null: that is meant
    private static Integer sumOrNothing(Integer a, Integer b) {
        return a + b == 0 ? null : Integer.valueOf(a + b);
    }

    /** Undue and paid, cents. */
    long suffered() {
        return undue.values().stream().mapToLong(sums -> sums[0]).sum();
    }

    /** Undue and not yet paid, cents. */
    long avoidable() {
        return undue.values().stream().mapToLong(sums -> sums[1]).sum();
    }

    /** Undue of the 30 days up to the last undue day: what the next 30 would cost if nothing is done. */
    long forecast(LocalDate lastEvidence) {
        return undue.tailMap(lastEvidence.minusDays(30), false).values().stream()
                .mapToLong(sums -> sums[0] + sums[1])
                .sum();
    }

    /** Day of the oldest payment of an undue line. */
    Optional<LocalDate> oldestPayment() {
        return paid.isEmpty() ? Optional.empty() : Optional.of(paid.firstKey());
    }

    /** Last undue day of care. */
    Optional<LocalDate> lastDay() {
        return undue.isEmpty() ? Optional.empty() : Optional.of(undue.lastKey());
    }
}
