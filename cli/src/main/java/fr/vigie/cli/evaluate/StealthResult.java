package fr.vigie.cli.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many of the planted instances that hide equally well were found.
 *
 * @param stealth how well they hide, such as {@code subtle}
 * @param planted instances planted
 * @param found instances with a right alert
 * @param rings rings among those planted
 * @param foundRings rings among those found
 */
record StealthResult(String stealth, int planted, int found, int rings, int foundRings) {
    /** Results in the order of their names; none where the labels do not say how well a fraud hides. */
    static List<StealthResult> of(Judgement judgement) {
        TreeMap<String, StealthResult> results = new TreeMap<>();
        judgement.rightAlerts().forEach((planted, alerts) -> {
            int found = alerts.isEmpty() ? 0 : 1;
            int ring = planted.isRing() ? 1 : 0;
            Optional<String> stealth = planted.stealth();
            stealth.ifPresent(name ->
                    results.merge(name, new StealthResult(name, 1, found, ring, ring * found), StealthResult::plus));
        });
        return List.copyOf(results.values());
    }

    private StealthResult plus(StealthResult other) {
        return new StealthResult(
                stealth,
                planted + other.planted,
                found + other.found,
                rings + other.rings,
                foundRings + other.foundRings);
    }

    /** Share of the instances that have a right alert, 0–1. */
    double recall() {
        return (double) found / planted;
    }
}
