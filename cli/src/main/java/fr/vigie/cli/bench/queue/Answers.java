package fr.vigie.cli.bench.queue;

import fr.vigie.cli.bench.Delays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long answers took, by kind of request, in the round that is counted; errors count from the first request on. */
final class Answers {
    private final Map<String, Integer> errors = new TreeMap<>();
    private Map<Request, Delays> counted = new EnumMap<>(Request.class);

    /** An answer has come. */
    synchronized void came(Request kind, long nanos) {
        counted.computeIfAbsent(kind, any -> new Delays()).add(nanos);
    }

    /** None has come, or a wrong one. */
    synchronized void failed(Request kind, String why) {
        errors.merge(kind.title() + ": " + why, 1, Integer::sum);
    }

    /** What was counted since the last time, which is forgotten. */
    synchronized Map<Request, Delays> take() {
        Map<Request, Delays> taken = counted;
        counted = new EnumMap<>(Request.class);
        return taken;
    }

    /** Every error so far, with how often it came. */
    synchronized Map<String, Integer> errors() {
        return Map.copyOf(errors);
    }

    /** How many answers have been counted since the last time. */
    synchronized int count() {
        return counted.values().stream().mapToInt(Delays::count).sum();
    }

    /** How long logins took, since the last time. */
    synchronized Optional<Delays> logins() {
        return Optional.ofNullable(counted.get(Request.LOGIN));
    }
}
