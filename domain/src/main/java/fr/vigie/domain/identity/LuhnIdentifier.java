package fr.vigie.domain.identity;

import java.util.Optional;

/** What can be wrong with an identifier of digits that ends with a Luhn key. */
final class LuhnIdentifier {

    private LuhnIdentifier() {}

    /**
     * What is wrong, or empty.
     *
     * <p>The text is shown only where it has the form of the identifier: what is something else may be a person's.
     */
    static Optional<String> problem(String name, String id, int length) {
        if (id.length() != length || !Luhn.areDigits(id)) {
            return Optional.of(name + ": " + length + " digits expected, got " + shape(id));
        }
        return Luhn.holds(id) ? Optional.empty() : Optional.of(wrongKey(name, id, id));
    }

    /** Says which key was expected, calculated on the digits that stand for the identifier. */
    static String wrongKey(String name, String id, String digits) {
        int last = digits.length() - 1;
        return name + " " + id + ": wrong key, its last digit should be " + Luhn.key(digits.substring(0, last));
    }

    static String shape(String id) {
        return id.length() + (Luhn.areDigits(id) ? " digits" : " characters that are not all digits");
    }
}
