package fr.vigie.casequeue.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that is sealed.
 *
 * @param pseudonym of a person or a bank account
 * @param envelope what {@link fr.vigie.domain.identity.IdentitySeal} made of it
 */
record SealedIdentity(String pseudonym, String envelope) {
    private static final Pattern LINE = Pattern.compile("[pb]_[A-Za-z0-9_-]{22},[A-Za-z0-9_-]{38,200}");

    /** One line of the file; none if it is not one. */
    static Optional<SealedIdentity> of(String line) {
        if (!LINE.matcher(line).matches()) {
            return Optional.empty();
        }
        int comma = line.indexOf(',');
        return Optional.of(new SealedIdentity(line.substring(0, comma), line.substring(comma + 1)));
    }
}
