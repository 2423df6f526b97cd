package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.streaming.fact.Claims;
import fr.vigie.streaming.fact.Episode;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.PaidDay;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.fact.UndueDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The euros of an episode: sums by day of care and by day of payment, kept as lines come, change and go, so that a
 * close costs what has changed and not what there is. A line claimed by several detectors counts once, by its largest
 * claim.
 */
final class Ledger {
    private static final int LOOK_BACK_DAYS = 90;
    private static final int AHEAD_DAYS = 30;

    /** Suffered and avoidable cents. */
    private final TreeMap<LocalDate, long[]> undue = new TreeMap<>();
    /** Lines and undue cents. */
    private final TreeMap<LocalDate, long[]> paid = new TreeMap<>();

    /** The ledger that an episode holds. */
    static Ledger of(Episode episode) {
        Ledger ledger = new Ledger();
        episode.getUndue()
                .forEach(day -> ledger.undue.put(
                        day.getCareDate(), new long[] {day.getSufferedCents(), day.getAvoidableCents()}));
        episode.getPaid()
                .forEach(day -> ledger.paid.put(day.getPaidOn(), new long[] {day.getLines(), day.getUndueCents()}));
        return ledger;
    }

    /** Writes the ledger back into its episode. */
    void into(Episode episode) {
        List<UndueDay> days = new ArrayList<>();
        undue.forEach((day, sums) -> days.add(new UndueDay(day, sums[0], sums[1])));
        List<PaidDay> payments = new ArrayList<>();
        paid.forEach((day, sums) -> payments.add(new PaidDay(day, (int) sums[0], sums[1])));
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
        item.getPaidOn().filter(day -> isPaid).ifPresent(day -> enterPaid(day, sign, sign * undue(item)));
    }

    private void enterPaid(LocalDate day, int lines, long cents) {
        long[] sums = paid.computeIfAbsent(day, any -> new long[2]);
        sums[0] += lines;
        sums[1] += cents;
        if (sums[0] == 0) {
            paid.remove(day);
        }
    }

    /** Undue and paid, cents. */
    long suffered() {
        return undue.values().stream().mapToLong(sums -> sums[0]).sum();
    }

    /** Undue and not yet paid, cents. */
    long avoidable() {
        return undue.values().stream().mapToLong(sums -> sums[1]).sum();
    }

    /** Undue and paid so long ago at a close that it is recovered no more, cents. */
    long lapsed(AlertSubjectKind kind, LocalDate close) {
        return paid.entrySet().stream()
                .takeWhile(day -> Limitation.isOver(kind, day.getKey(), close))
                .mapToLong(day -> day.getValue()[1])
                .sum();
    }

    /** The next close at which more will have lapsed. */
    Optional<LocalDate> nextLapse(AlertSubjectKind kind, LocalDate close) {
        return paid.keySet().stream()
                .filter(day -> !Limitation.isOver(kind, day, close))
                .findFirst()
                .map(day -> Limitation.on(kind, day).plusDays(1));
    }

    /**
     * What the next 30 days would cost if nothing is done, cents: 30 times the undue of a day, by the days of care of the
     * last 90 before a close, or of as many as lie behind the first undue one, but 30 at least, so that one dear day is
     * not taken for a habit. Nothing from {@link #quietOn} on.
     */
    long forecast(LocalDate close) {
        if (quietOn().filter(close::isBefore).isEmpty()) {
            return 0;
        }
        NavigableMap<LocalDate, long[]> recent = undue.tailMap(close.minusDays(LOOK_BACK_DAYS), false);
        long sum = recent.values().stream().mapToLong(sums -> sums[0] + sums[1]).sum();
        long known = ChronoUnit.DAYS.between(undue.firstKey(), close) + 1;
        return Math.multiplyExact(sum, AHEAD_DAYS) / Math.min(LOOK_BACK_DAYS, Math.max(AHEAD_DAYS, known));
    }

    /** The close from which on a subject counts as quiet: 30 days after the last undue day of care. */
    Optional<LocalDate> quietOn() {
        return undue.isEmpty() ? Optional.empty() : Optional.of(undue.lastKey().plusDays(AHEAD_DAYS));
    }

    /** Day of the oldest payment of an undue line. */
    Optional<LocalDate> oldestPayment() {
        return paid.isEmpty() ? Optional.empty() : Optional.of(paid.firstKey());
    }
}
