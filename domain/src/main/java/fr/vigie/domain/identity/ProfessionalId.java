package fr.vigie.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A health professional as a person: an {@link Rpps} number, or the ADELI number that nurses had before October 2021.
 *
 * <p>ADELI numbers have 9 characters, the first two the département (2A and 2B in Corsica), and no public key.
 */
public final class ProfessionalId {

    private static final Pattern ADELI = Pattern.compile("(\\d\\d|2[AB])\\d{7}");

    private ProfessionalId() {}

    /** What is wrong with a professional's number, or empty. */
    public static Optional<String> problem(String id) {
        if (id.length() == Rpps.LENGTH && Luhn.areDigits(id)) {
            return Rpps.problem(id);
        }
        return ADELI.matcher(id).matches()
                ? Optional.empty()
                : Optional.of("RPPS (11 digits) or ADELI (9) expected, got " + LuhnIdentifier.shape(id));
    }
}
