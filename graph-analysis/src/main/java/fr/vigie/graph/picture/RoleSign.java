package fr.vigie.graph.picture;

import java.util.Arrays;

/**
 * How a role is drawn and named: the colours of Okabe and Ito, which the colour-blind can tell apart, and a letter, for
 * pages printed in grey.
 */
public enum RoleSign {
    VICTIM("victime", "V", "#0072b2", "#ffffff"),
    SUSPECT("suspect", "S", "#d55e00", "#ffffff"),
    MULE("mule", "M", "#f0e442", "#222222"),
    TO_BE_HEARD("à entendre", "E", "#e0e0e0", "#222222");

    private final String text;
    private final String letter;
    private final String fill;
    private final String ink;

    RoleSign(String text, String letter, String fill, String ink) {
        this.text = text;
        this.letter = letter;
        this.fill = fill;
        this.ink = ink;
    }

    /**
     * The sign of a role as alerts name it.
     *
     * @throws IllegalArgumentException if there is no such role
     */
    static RoleSign of(String role) {
        return Arrays.stream(values())
                .filter(sign -> sign.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "role of a member " + role + ": none of " + Arrays.toString(values())));
    }

    /** Its name in French. */
    String text() {
        return text;
    }

    /** What stands in the middle of the sign. */
    String letter() {
        return letter;
    }

    /** Colour of the sign, as #rrggbb. */
    String fill() {
        return fill;
    }

    /** Colour of the letter, as #rrggbb. */
    String ink() {
        return ink;
    }
}
