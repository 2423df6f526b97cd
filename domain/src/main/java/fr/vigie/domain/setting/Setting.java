package fr.vigie.domain.setting;

/** Checks of the settings of detectors: a bad one stops the start with its name, its value and what is expected. */
public final class Setting {
    private Setting() {}

    /** Refuses a setting that does not hold. */
    public static void require(boolean holds, String detector, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(detector + ": " + name + " = " + value + ", expected " + expected);
        }
    }

    /** Refuses a number outside a range, bounds included. */
    public static void requireBetween(double least, double most, String detector, String name, double value) {
        require(value >= least && value <= most, detector, name, value, "between " + least + " and " + most);
    }

    /** Refuses a share or probability out of 0–1. */
    public static void requireShare(String detector, String name, double value) {
        requireBetween(0, 1, detector, name, value);
    }
}
