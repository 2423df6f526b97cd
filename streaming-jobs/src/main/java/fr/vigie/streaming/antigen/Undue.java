package fr.vigie.streaming.antigen;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.FindingItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sums over undue items, and what is due of a part of a line. */
public final class Undue {
    /** What makes undue sums of tests recoverable. */
    public static final String LAW =
            "Arrêtés des 10 juillet 2020 et 1er juin 2021 modifiés (tests antigéniques) ; art. L133-4 CSS";

    private Undue() {}

    /** The items that rest on a code. */
    public static List<FindingItem> by(String code, Collection<FindingItem> items) {
        return items.stream()
                .filter(item ->
                        item.getCode().equals(code) || item.getReasonCodes().contains(code))
                .toList();
    }

    /** Sum of what is undue, cents. */
    public static long cents(Collection<FindingItem> items) {
        return items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }

    /** The days of care from the first to the last, as a sentence begins: {@code Entre le … et le …}; at least one item. */
    public static String between(Collection<FindingItem> items) {
        TreeSet<LocalDate> days =
                items.stream().map(FindingItem::getCareDate).collect(Collectors.toCollection(TreeSet::new));
        String text = FrenchText.between(days.first(), days.last());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What is due of a line's reimbursement where {@code part} of {@code whole} is due, half up, cents. */
    public static long share(BillingLine line, long part, long whole) {
        return BigDecimal.valueOf(line.getReimbursedCents())
                .multiply(BigDecimal.valueOf(Math.min(part, whole)))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
