package fr.vigie.sample.label;

/** How well a fraud hides. */
public enum Stealth {
    BRAZEN,
    PLAIN,
    SUBTLE;

    /** The stealth of an instance: they alternate, so that every count holds some of each. */
    public static Stealth of(int instance) {
        return values()[Math.floorMod(instance, values().length)];
    }

    /** One of three values. */
    public double choose(double brazen, double plain, double subtle) {
        return switch (this) {
            case BRAZEN -> brazen;
            case PLAIN -> plain;
            case SUBTLE -> subtle;
        };
    }
}
