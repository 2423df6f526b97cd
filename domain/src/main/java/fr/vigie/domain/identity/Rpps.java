package fr.vigie.domain.identity;

import java.util.Optional;

/** The number of a health professional in the répertoire partagé (RPPS): 11 digits, the last a Luhn key. */
public final class Rpps {

    static final int LENGTH = 11;

    private Rpps() {}

    /** What is wrong with an RPPS number, or empty. */
    public static Optional<String> problem(String id) {
        return LuhnIdentifier.problem("RPPS", id, LENGTH);
    }
}
