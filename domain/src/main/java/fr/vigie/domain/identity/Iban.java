package fr.vigie.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank account (IBAN, ISO 13616): country, key of 2, account; 15 to 34 characters, 27 in France.
 *
 * <p>No message ever holds the number.
 */
public final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d\\d[A-Z0-9]{11,30}");
    private static final int FRENCH_LENGTH = 27;

    private Iban() {}

    /** What is wrong with an IBAN without spaces, in capitals; or empty. */
    public static Optional<String> problem(String iban) {
        if (!FORM.matcher(iban).matches()) {
            return Optional.of("IBAN: not of the form country, key, account (15 to 34 letters and digits)");
        }
        if (iban.startsWith("FR") && iban.length() != FRENCH_LENGTH) {
            return Optional.of("IBAN: " + FRENCH_LENGTH + " characters expected in France, got " + iban.length());
        }
        return mod97(iban.substring(4) + iban.substring(0, 4)) == 1 ? Optional.empty() : Optional.of("IBAN: wrong key");
    }

    /** Remainder by 97, letters counting as 10 to 35. */
    private static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }
}
