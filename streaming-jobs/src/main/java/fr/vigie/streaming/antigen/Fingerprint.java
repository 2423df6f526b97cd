package fr.vigie.streaming.antigen;

import java.nio.charset.StandardCharsets;
import org.apache.avro.SchemaNormalization;

/**
 * A whole number that stands for an identifier in a tally: good to tell whether two are the same, and for nothing else.
 *
 * <p>40 bits: of the 10,000 persons whom a large biller sees in a quarter, two share a number once in 20,000 quarters, and
 * then count as one.
 */
public final class Fingerprint {
    private static final long BITS = (1L << 40) - 1;

    private Fingerprint() {}

    /** The number of an identifier, 1 or more. */
    public static long of(String id) {
        return (SchemaNormalization.fingerprint64(id.getBytes(StandardCharsets.UTF_8)) & BITS) | 1;
    }
}
