package fr.vigie.domain.stream;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * The classes of which Avro may make objects: beside those it trusts anyway, Vigie's own.
 *
 * <p>Avro's other way of being told is an option of the JVM. The machines of a cluster are not ours to give options to, and
 * without it every record would be refused.
 */
final class TrustedClasses {
    private static final String OWN = "fr.vigie.";

    static {
        ClassSecurityPredicate known = ClassSecurityValidator.getGlobal();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(known, type -> type.getName().startsWith(OWN)));
    }

    private TrustedClasses() {}

    /** Tells Avro, once; to be called before it makes an object. */
    static void declare() {}
}
