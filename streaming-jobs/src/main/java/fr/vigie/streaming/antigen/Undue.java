package fr.vigie.streaming.antigen;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.FindingItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

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

    /** What is due of a line's reimbursement where {@code part} of {@code whole} is due, half up, cents. */
    public static long share(BillingLine line, long part, long whole) {
        return BigDecimal.valueOf(line.getReimbursedCents())
                .multiply(BigDecimal.valueOf(Math.min(part, whole)))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
