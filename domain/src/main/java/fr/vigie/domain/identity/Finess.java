package fr.vigie.domain.identity;

import java.util.Optional;

/**
 * The number of an establishment in the répertoire FINESS: 9 characters, the last a Luhn key.
 *
 * <p>Digits, but for Corsica, where it starts with 2A or 2B; the key then takes A for 1 and B for 2 (known in the field,
 * unverified).
 */
public final class Finess {

    private static final int LENGTH = 9;

    private Finess() {}

    /** What is wrong with a FINESS number, or empty. */
    public static Optional<String> problem(String id) {
        return problem("FINESS", id);
    }

    static Optional<String> problem(String name, String id) {
        String digits = digits(id);
        if (digits.length() != LENGTH || !Luhn.areDigits(digits)) {
            return LuhnIdentifier.problem(name, id, LENGTH);
        }
        return Luhn.holds(digits) ? Optional.empty() : Optional.of(LuhnIdentifier.wrongKey(name, id, digits));
    }

    private static String digits(String id) {
        if (id.startsWith("2A")) {
            return "21" + id.substring(2);
        }
        return id.startsWith("2B") ? "22" + id.substring(2) : id;
    }
}
