package fr.vigie.domain.identity;

import java.util.Optional;

/**
 * The number of an establishment of an enterprise (SIRET): 14 digits, the last a Luhn key.
 *
 * <p>The establishments of La Poste (SIREN 356000000) outgrew the key: the sum of their digits is a multiple of five.
 */
public final class Siret {

    private static final int LENGTH = 14;
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** What is wrong with a SIRET, or empty. */
    public static Optional<String> problem(String id) {
        Optional<String> problem = LuhnIdentifier.problem("SIRET", id, LENGTH);
        return problem.isPresent() && isOfLaPoste(id) ? Optional.empty() : problem;
    }

    private static boolean isOfLaPoste(String id) {
        return id.length() == LENGTH
                && id.startsWith(LA_POSTE)
                && Luhn.areDigits(id)
                && id.chars().map(c -> c - '0').sum() % 5 == 0;
    }
}
