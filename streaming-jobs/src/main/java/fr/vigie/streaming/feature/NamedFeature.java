package fr.vigie.streaming.feature;

import fr.vigie.streaming.peer.PeerFeature;
import java.util.List;
import java.util.OptionalLong;

/**
 * A feature of a stretch of days that ends with a week: told once, at the close of its Sunday.
 *
 * @param <W> what it is told from
 */
public interface NamedFeature<W> extends PeerFeature {
    /** Version of its definition, from 1: another definition is another version. */
    int version();

    /** What investigators read. */
    String french();

    /** What exactly it is, and when there is none. */
    String definition();

    /** Explanations that make it high although nothing is wrong. */
    List<String> innocent();

    /** Its value, in thousandths of its unit; empty where there is too little to speak of. */
    OptionalLong value(W window);
}
