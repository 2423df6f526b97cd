package fr.vigie.sample.label;

/** How well a fraud hides. */
public enum Stealth {
    BRAZEN,
    PLAIN,
    SUBTLE;

    /** One of three values. */
    public double choose(double brazen, double plain, double subtle) {
        return switch (this) {
            case BRAZEN -> brazen;
            case PLAIN -> plain;
            case SUBTLE -> subtle;
        };
    }
}
