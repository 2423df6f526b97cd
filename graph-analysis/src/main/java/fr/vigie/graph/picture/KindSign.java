package fr.vigie.graph.picture;

import fr.vigie.domain.text.FrenchText;
import java.util.Arrays;

/**
 * How a kind of member is drawn and named. Shapes differ as much as they can, since colours tell the roles.
 *
 * <p>A shape is a polygon around the origin, its corners in hundredths of the radius, y downwards; none is a circle.
 */
public enum KindSign {
    PROFESSIONAL("professionnel", "professionnels"),
    BILLER("pharmacie ou cabinet", "pharmacies ou cabinets", -90, -90, 90, -90, 90, 90, -90, 90),
    PATIENT("patient", "patients", 0, -120, 115, 80, -115, 80),
    EMPLOYER("employeur", "employeurs", -58, -100, 58, -100, 115, 0, 58, 100, -58, 100, -115, 0),
    CARD("carte", "cartes", -125, -75, 125, -75, 125, 75, -125, 75),
    IBAN("compte", "comptes", 0, -125, 125, 0, 0, 125, -125, 0),
    ADDRESS("adresse", "adresses", 0, -125, 105, -30, 105, 90, -105, 90, -105, -30),
    TERMINAL(
            "lecteur",
            "lecteurs",
            -50,
            -115,
            50,
            -115,
            50,
            -50,
            115,
            -50,
            115,
            50,
            50,
            50,
            50,
            115,
            -50,
            115,
            -50,
            50,
            -115,
            50,
            -115,
            -50,
            -50,
            -50);

    private final String one;
    private final String several;
    private final int[] corners;

    KindSign(String one, String several, int... corners) {
        this.one = one;
        this.several = several;
        this.corners = corners;
    }

    /**
     * The sign of a kind as alerts name it.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    static KindSign of(String kind) {
        return Arrays.stream(values())
                .filter(sign -> sign.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind of member " + kind + ": none of " + Arrays.toString(values())));
    }

    /** Its name in French. */
    String text() {
        return one;
    }

    /** So many of them, in French. */
    String text(long count) {
        return FrenchText.count(count, one, several);
    }

    /** Abscissas of the corners around x; none for a circle. */
    int[] xs(int x, int radius) {
        return along(0, x, radius);
    }

    /** Ordinates of the corners around y; none for a circle. */
    int[] ys(int y, int radius) {
        return along(1, y, radius);
    }

    private int[] along(int axis, int origin, int radius) {
        int[] places = new int[corners.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = origin + Math.round(corners[2 * i + axis] * radius / 100f);
        }
        return places;
    }
}
