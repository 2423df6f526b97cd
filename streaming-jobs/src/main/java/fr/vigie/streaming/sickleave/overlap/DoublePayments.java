package fr.vigie.streaming.sickleave.overlap;

import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import fr.vigie.streaming.sickleave.UndueDays;
import fr.vigie.streaming.sickleave.overlap.CommonDays.LeavePair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The days of a file that were paid twice, by payment. O(n²) in the payments of one insured, some tens. */
final class DoublePayments {
    private final List<CommonDays> conflicts = new ArrayList<>();
    private final Map<LeavePair, NavigableSet<LocalDate>> stretches = new HashMap<>();

    private DoublePayments(List<PaidPeriod> paid, int minCommonDays) {
        for (int later = 1; later < paid.size(); later++) {
            for (int first = 0; first < later; first++) {
                CommonDays pair = new CommonDays(paid.get(first), paid.get(later));
                if (pair.conflict()) {
                    conflicts.add(pair);
                    stretches
                            .computeIfAbsent(pair.leaves(), key -> new TreeSet<>())
                            .addAll(pair.days());
                }
            }
        }
        stretches.values().forEach(days -> days.removeAll(shortStretches(days, minCommonDays)));
    }

    /** The pairs of payments that pay days twice, in a file and for stretches of at least that many days. */
    static DoublePayments in(LeaveFile file, int minCommonDays) {
        List<PaidPeriod> paid = PaidPeriod.of(file).stream()
                .filter(period -> !period.partTime())
                .sorted(PaidPeriod.FIRST_DUE)
                .toList();
        return new DoublePayments(paid, minCommonDays);
    }

    /** The days that stand in fewer than that many consecutive ones. */
    static NavigableSet<LocalDate> shortStretches(NavigableSet<LocalDate> days, int minCommonDays) {
        NavigableSet<LocalDate> left = new TreeSet<>();
        List<LocalDate> stretch = new ArrayList<>();
        for (LocalDate day : days) {
            if (!stretch.isEmpty()
                    && !stretch.get(stretch.size() - 1).plusDays(1).equals(day)) {
                left.addAll(stretch.size() < minCommonDays ? stretch : List.of());
                stretch.clear();
            }
            stretch.add(day);
        }
        left.addAll(stretch.size() < minCommonDays ? stretch : List.of());
        return left;
    }

    /** The pairs with days that count. */
    List<CommonDays> pairs() {
        return conflicts.stream().filter(pair -> !counted(pair).isEmpty()).toList();
    }

    /** The undue days of each later payment, by their first day. */
    List<UndueDays> undue() {
        Map<PaidPeriod, List<CommonDays>> byLater = new LinkedHashMap<>();
        pairs().forEach(pair ->
                byLater.computeIfAbsent(pair.later(), key -> new ArrayList<>()).add(pair));
        return byLater.entrySet().stream()
                .flatMap(entry -> undue(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(UndueDays::first)
                        .thenComparing(undue -> undue.paid().paymentId()))
                .toList();
    }

    /** Each day at the cheaper of the payment and the dearest one due before it: so the dearest stays due. */
    private Optional<UndueDays> undue(PaidPeriod later, List<CommonDays> pairs) {
        Map<LocalDate, Long> cents = new TreeMap<>();
        int doubtful = later.unpaidDays();
        for (CommonDays pair : pairs) {
            long cheaper = Math.min(later.dailyCents(), pair.first().dailyCents());
            counted(pair).forEach(day -> cents.merge(day, cheaper, Math::max));
            doubtful += pair.first().unpaidDays();
        }
        return UndueDays.of(later, cents, doubtful);
    }

    private NavigableSet<LocalDate> counted(CommonDays pair) {
        NavigableSet<LocalDate> days = pair.days();
        days.retainAll(stretches.getOrDefault(pair.leaves(), new TreeSet<>()));
        return days;
    }
}
