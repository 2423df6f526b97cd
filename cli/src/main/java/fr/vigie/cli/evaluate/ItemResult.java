package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.AlertItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The itemised lines of active alerts against the labelled ones.
 *
 * @param labelledLines lines and payments labelled undue
 * @param itemisedLabelledLines those of them that are an item with euros
 * @param itemisedLines items with euros, in all
 * @param labelledCents undue by the labels
 * @param agreedCents undue by labels and items, line by line the lesser of both
 * @param itemisedCents undue by the items
 */
record ItemResult(
        long labelledLines,
        long itemisedLabelledLines,
        long itemisedLines,
        long labelledCents,
        long agreedCents,
        long itemisedCents) {
    static ItemResult of(List<AlertItem> items, List<JudgedAlert> alerts, Labels labels) {
        Map<String, Long> labelled = labelled(labels.planted());
        Map<String, Long> itemised = new HashMap<>();
        homes(items, alerts).forEach((id, item) -> itemised.put(id, item.getUndueCents()));
        Set<String> both =
                itemised.keySet().stream().filter(labelled::containsKey).collect(Collectors.toSet());
        return new ItemResult(
                labelled.size(),
                both.size(),
                itemised.size(),
                sum(labelled),
                both.stream()
                        .mapToLong(id -> Math.min(cents(labelled, id), cents(itemised, id)))
                        .sum(),
                sum(itemised));
    }

    /** What is labelled undue, by line or payment. */
    static Map<String, Long> labelled(Collection<Instance> planted) {
        Map<String, Long> labelled = new HashMap<>();
        planted.forEach(one -> one.undueCents().forEach((id, cents) -> labelled.merge(id, cents, Math::max)));
        return labelled;
    }

    /** The items with euros of active alerts, by line or payment: each at its home. */
    static Map<String, AlertItem> homes(List<AlertItem> items, List<JudgedAlert> alerts) {
        Set<String> active = alerts.stream().map(JudgedAlert::alertId).collect(Collectors.toSet());
        return items.stream()
                .filter(item -> item.getHome() && item.getUndueCents() > 0 && active.contains(item.getAlertId()))
                .collect(Collectors.toMap(
                        ItemResult::id,
                        item -> item,
                        (one, other) -> other.getUndueCents() > one.getUndueCents() ? other : one,
                        LinkedHashMap::new));
    }

    static String id(AlertItem item) {
        return item.getLineId().or(item::getPaymentId).orElse(item.getInvoiceId());
    }

    private static long cents(Map<String, Long> undue, String id) {
        return undue.getOrDefault(id, 0L);
    }

    private static long sum(Map<String, Long> undue) {
        return undue.values().stream().mapToLong(Long::longValue).sum();
    }
}
