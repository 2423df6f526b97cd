package fr.vigie.domain.identity;

import java.util.Optional;

/**
 * The number under which a caisse pays a professional's cabinet (numéro AM): département (2), category (1), rank, and a
 * Luhn key; 9 digits in all.
 *
 * <p>One professional has one for each cabinet: a person is known by the RPPS.
 */
public final class AmNumber {

    static final int LENGTH = 9;

    private AmNumber() {}

    /** What is wrong with an AM number, or empty. */
    public static Optional<String> problem(String id) {
        return LuhnIdentifier.problem("AM number", id, LENGTH);
    }
}
