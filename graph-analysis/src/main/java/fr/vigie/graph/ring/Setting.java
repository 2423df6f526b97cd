package fr.vigie.graph.ring;

/** Checks of settings: name, value and what was expected. */
public final class Setting {
    private Setting() {}

    /** Refuses a value. */
    public static void require(boolean good, String detector, String name, Object value, String expected) {
        if (!good) {
            throw new IllegalArgumentException(
                    "rings, " + detector + ": " + name + " = " + value + ", expected " + expected);
        }
    }

    /** Refuses a share or probability out of 0–1. */
    public static void requireShare(double value, String detector, String name) {
        require(value >= 0 && value <= 1, detector, name, value, "0 to 1");
    }
}
