package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.AlertItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sums of the right alerts on the instances of one scheme that were found, line by line against the labels, paid or not.
 * What is labelled is the sum of the first five that follow it.
 *
 * @param name such as {@code double-billing}
 * @param labelCents labelled undue on the instances that were found
 * @param agreedCents labelled, and an item of a right alert
 * @param lessCents labelled on lines that are such items for less: what the item leaves as due
 * @param elsewhereCents labelled on lines that another alert itemises, whose home it is
 * @param openCents labelled on lines that are no item
 * @param beyondCents itemised by the right alerts and not labelled, on any instance
 * @param beyondByBreachCents as much of it as a breach claims
 */
record SumResult(
        String name,
        long labelCents,
        long agreedCents,
        long lessCents,
        long elsewhereCents,
        long openCents,
        long beyondCents,
        long beyondByBreachCents) {
    /** Results of the schemes that were found, in the order of the labels. */
    static List<SumResult> of(Map<String, AlertItem> homes, Judgement judgement) {
        Map<String, Map<Instance, List<JudgedAlert>>> byName = new LinkedHashMap<>();
        judgement.rightAlerts().forEach((instance, alerts) -> {
            if (!alerts.isEmpty() && instance.totalCents() > 0) {
                byName.computeIfAbsent(instance.name(), name -> new LinkedHashMap<>())
                        .put(instance, alerts);
            }
        });
        Map<String, Long> labelled = ItemResult.labelled(judgement.rightAlerts().keySet());
        return byName.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), homes, labelled))
                .toList();
    }

    private static SumResult of(
            String name,
            Map<Instance, List<JudgedAlert>> found,
            Map<String, AlertItem> homes,
            Map<String, Long> labelled) {
        SumResult sums = new SumResult(name, 0, 0, 0, 0, 0, 0, 0);
        Map<String, JudgedAlert> alerts = new LinkedHashMap<>();
        for (Map.Entry<Instance, List<JudgedAlert>> one : found.entrySet()) {
            Set<String> mine = one.getValue().stream().map(JudgedAlert::alertId).collect(Collectors.toSet());
            for (Map.Entry<String, Long> undue : one.getKey().undueCents().entrySet()) {
                sums = sums.with(undue.getValue(), Optional.ofNullable(homes.get(undue.getKey())), mine);
            }
            one.getValue().forEach(alert -> alerts.put(alert.alertId(), alert));
        }
        for (AlertItem item : homes.values()) {
            JudgedAlert alert = alerts.get(item.getAlertId());
            if (alert != null) {
                sums = sums.beyond(beyond(item, labelled), alert.isOfBreach(item.getReasonCodes()));
            }
        }
        return sums;
    }

    private SumResult with(long label, Optional<AlertItem> item, Set<String> mine) {
        long itemised = Math.min(label, item.map(AlertItem::getUndueCents).orElse(0L));
        boolean here = item.filter(one -> mine.contains(one.getAlertId())).isPresent();
        return new SumResult(
                name,
                labelCents + label,
                agreedCents + (here ? itemised : 0),
                lessCents + (here ? label - itemised : 0),
                elsewhereCents + (item.isPresent() && !here ? label : 0),
                openCents + (item.isEmpty() ? label : 0),
                beyondCents,
                beyondByBreachCents);
    }

    private SumResult beyond(long cents, boolean ofBreach) {
        return new SumResult(
                name,
                labelCents,
                agreedCents,
                lessCents,
                elsewhereCents,
                openCents,
                beyondCents + cents,
                beyondByBreachCents + (ofBreach ? cents : 0));
    }

    private static long beyond(AlertItem item, Map<String, Long> labelled) {
        return Math.max(0, item.getUndueCents() - labelled.getOrDefault(ItemResult.id(item), 0L));
    }

    /** What the right alerts claim, paid or not, as a share of what is labelled; 0 where nothing is. */
    double claimedShare() {
        return labelCents == 0 ? 0 : (double) (agreedCents + beyondCents) / labelCents;
    }
}
