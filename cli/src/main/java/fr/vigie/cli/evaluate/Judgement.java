package fr.vigie.cli.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Alerts held against labels.
 *
 * @param alerts active alerts in rank order
 * @param rightAlerts for each planted instance, the right alerts on it, in rank order
 * @param alertedLookAlikes innocent look-alikes that an alert is on which is right for no planted instance
 * @param accusedVictims alerts that accuse whom they should call a victim: wrong ones, and rings, right or not
 */
record Judgement(
        List<JudgedAlert> alerts,
        Map<Instance, List<JudgedAlert>> rightAlerts,
        Map<Instance, List<JudgedAlert>> alertedLookAlikes,
        List<JudgedAlert> accusedVictims) {
    static Judgement of(List<JudgedAlert> alerts, Labels labels) {
        Map<Instance, List<JudgedAlert>> right = new LinkedHashMap<>();
        for (Instance planted : labels.planted()) {
            right.put(
                    planted,
                    alerts.stream().filter(alert -> alert.isRightFor(planted)).toList());
        }
        List<JudgedAlert> wrong = alerts.stream()
                .filter(alert -> right.values().stream().noneMatch(list -> list.contains(alert)))
                .toList();
        Map<Instance, List<JudgedAlert>> lookAlikes = new LinkedHashMap<>();
        for (Instance lookAlike : labels.lookAlikes()) {
            lookAlikes.put(
                    lookAlike,
                    wrong.stream().filter(alert -> alert.isOn(lookAlike)).toList());
        }
        List<JudgedAlert> accused = alerts.stream()
                .filter(alert -> alert.isRing() || wrong.contains(alert))
                .filter(alert -> concerned(alert, right).stream().anyMatch(alert::accusesVictimOf))
                .toList();
        return new Judgement(alerts, right, lookAlikes, accused);
    }

    /**
     * The instances whose victims an alert may accuse: those for which it is right, or any where it is right for none. Whoever
     * takes part in one fraud may be the victim of another.
     */
    private static Set<Instance> concerned(JudgedAlert alert, Map<Instance, List<JudgedAlert>> right) {
        Set<Instance> found = right.entrySet().stream()
                .filter(entry -> entry.getValue().contains(alert))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return found.isEmpty() ? right.keySet() : found;
    }

    /** Whether an alert is right for some planted instance. */
    boolean isRight(JudgedAlert alert) {
        return rightAlerts.values().stream().anyMatch(list -> list.contains(alert));
    }

    /** Right alerts among the first k. */
    long rightAmong(int k) {
        return alerts.stream().limit(k).filter(this::isRight).count();
    }

    /** Right among the first k, divided by k or by the number of alerts where there are fewer; 0 without alerts. */
    double precisionAt(int k) {
        int judged = Math.min(k, alerts.size());
        return judged == 0 ? 0 : (double) rightAmong(k) / judged;
    }

    /**
     * Euros captured among the first k, in cents: for each planted instance what its right alerts among them claim, up to
     * what the label says that it cost.
     */
    long capturedCents(int k) {
        return rightAlerts.entrySet().stream()
                .mapToLong(entry -> Math.min(entry.getKey().totalCents(), claimedCents(entry.getValue(), k)))
                .sum();
    }

    private static long claimedCents(List<JudgedAlert> alerts, int k) {
        return alerts.stream()
                .filter(alert -> alert.rank() <= k)
                .mapToLong(alert -> alert.sufferedCents() + alert.avoidableCents())
                .sum();
    }

    /** What all planted instances cost, in cents. */
    long plantedCents() {
        return rightAlerts.keySet().stream().mapToLong(Instance::totalCents).sum();
    }

    /** Look-alikes that some alert is on, by the best rank of such an alert. */
    Map<Instance, JudgedAlert> firstAlertOnLookAlikes() {
        Map<Instance, JudgedAlert> first = new LinkedHashMap<>();
        alertedLookAlikes.forEach(
                (lookAlike, alerts) -> alerts.stream().findFirst().ifPresent(alert -> first.put(lookAlike, alert)));
        return first;
    }

    /** The best ranked right alert on an instance. */
    Optional<JudgedAlert> best(Instance planted) {
        return rightAlerts.getOrDefault(planted, List.of()).stream().findFirst();
    }
}
