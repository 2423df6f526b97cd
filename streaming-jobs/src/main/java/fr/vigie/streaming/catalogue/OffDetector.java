package fr.vigie.streaming.catalogue;

import fr.vigie.domain.stream.Stream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A detector that is off.
 *
 * @param detector its name
 * @param because why, such as the streams it misses
 */
public record OffDetector(String detector, String because) {
    /** A detector that misses streams it needs; empty where it misses none. */
    public static Optional<OffDetector> missing(String detector, Set<Stream> needs, Set<Stream> delivered) {
        Set<String> missing = new TreeSet<>();
        needs.stream().filter(need -> !delivered.contains(need)).forEach(need -> missing.add(need.fileName()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new OffDetector(detector, "not delivered: " + String.join(", ", missing)));
    }
}
