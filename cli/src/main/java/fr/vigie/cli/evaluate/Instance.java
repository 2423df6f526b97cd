package fr.vigie.cli.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One labelled instance: a planted fraud, or an innocent look-alike.
 *
 * @param id such as {@code inflated-mileage-2}
 * @param name the kind of instance, such as {@code inflated-mileage}
 * @param acceptedSchemes schemes under which an alert on it counts
 * @param subjects who takes part, in which role
 * @param undueCents undue euros by line or payment
 * @param sufferedCents undue and paid
 * @param avoidableCents undue and not paid yet
 * @param firstOn first day
 * @param lastOn last day, included
 * @param stealth how well a fraud hides, such as {@code subtle}; empty where the label does not say so
 */
record Instance(
        String id,
        String name,
        Set<String> acceptedSchemes,
        Map<Subject, Role> subjects,
        Map<String, Long> undueCents,
        long sufferedCents,
        long avoidableCents,
        LocalDate firstOn,
        LocalDate lastOn,
        Optional<String> stealth) {
    private static final String RING = "RING";

    /** Whether it is a ring: seen in the links between people, not in what one of them bills. */
    boolean isRing() {
        return acceptedSchemes.contains(RING);
    }

    /** Those who were usurped, or whose account was. */
    List<Subject> victims() {
        return subjects.entrySet().stream()
                .filter(entry -> entry.getValue() == Role.VICTIM)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the instance cost or would cost, in cents. */
    long totalCents() {
        return sufferedCents + avoidableCents;
    }
}
