package fr.vigie.streaming.finding;

import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import java.util.List;

/**
 * What a detector's rule says of one subject: the finding, and the undue lines it rests on.
 *
 * @param finding the finding, without {@code withdrawnBecause}
 * @param items one per undue line or payment, without {@code alertKey}; empty where the harm has no price
 */
public record DetectorVerdict(Finding finding, List<FindingItem> items) {

    /** A verdict; the items are copied. */
    public DetectorVerdict {
        items = List.copyOf(items);
    }

    /** Sum of what is undue over the items, in cents. */
    public long undueCents() {
        return items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }
}
