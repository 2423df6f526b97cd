package fr.vigie.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an insured person (NIR): 13 characters and a key of 2.
 *
 * <p>Sex (1, 2; 3, 4, 7, 8 while being registered), year, month, département and commune of birth, rank. The month is 01
 * to 12, or 20 to 42 and 50 to 99 where it is not known. The key is 97 − (N mod 97), Corsica's 2A counting as 19 and 2B
 * as 18.
 *
 * <p>No message ever holds the number.
 */
public final class Nir {

    private static final Pattern FORM =
            Pattern.compile("[123478]\\d\\d(0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)(\\d\\d|2[AB])\\d{8}");
    private static final int WITHOUT_KEY = 13;
    private static final int DEPARTEMENT = 5;

    private Nir() {}

    /** What is wrong with a NIR of 15 characters, without spaces, in capitals; or empty. */
    public static Optional<String> problem(String nir) {
        if (nir.length() != WITHOUT_KEY + 2) {
            return Optional.of("NIR: 15 characters expected (13 and the key), got " + nir.length());
        }
        if (!FORM.matcher(nir).matches()) {
            return Optional.of("NIR: not of the form sex, year, month, département, commune, rank, key");
        }
        int key = Integer.parseInt(nir.substring(WITHOUT_KEY));
        return key == keyOf(nir.substring(0, WITHOUT_KEY)) ? Optional.empty() : Optional.of("NIR: wrong key");
    }

    /**
     * The key, 1 to 97, of the 13 first characters of a NIR.
     *
     * @throws IllegalArgumentException unless they are digits, 2A and 2B as the département apart
     */
    public static int key(String first13) {
        if (!first13.matches("\\d{5}(\\d\\d|2[AB])\\d{6}")) {
            throw new IllegalArgumentException("a NIR's key is calculated from its 13 first characters");
        }
        return keyOf(first13);
    }

    private static int keyOf(String first13) {
        String corsica = first13.substring(DEPARTEMENT, DEPARTEMENT + 2);
        String departement = corsica.equals("2A") ? "19" : corsica.equals("2B") ? "18" : corsica;
        String digits = first13.substring(0, DEPARTEMENT) + departement + first13.substring(DEPARTEMENT + 2);
        return (int) (97 - Long.parseLong(digits) % 97);
    }
}
