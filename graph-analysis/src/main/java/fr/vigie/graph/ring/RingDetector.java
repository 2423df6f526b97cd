package fr.vigie.graph.ring;

import fr.vigie.domain.stream.Stream;
import java.util.List;
import java.util.Set;

/** A question asked of all links at a close. Pure: the same links and the same knowledge give the same rings. */
public interface RingDetector {
    /** Code of its finding. */
    String code();

    /** Version of what it does. */
    String version();

    /** Streams without which it is off. */
    Set<Stream> needs();

    /** The rings it sees. */
    List<Ring> find(RingScene scene);
}
