package fr.vigie.domain.tariff;

import java.util.Arrays;
import java.util.Optional;

/** How sure a tariff row is: the column {@code tag} of the data files. */
public enum Provenance {
    /** Read in the named source. */
    SOURCED("S"),
    /** Read in a page whose address was not kept: check before citing it. */
    SOURCE_NOT_KEPT("S-"),
    /** Known in the field, not verified. */
    UNVERIFIED("K"),
    /** Calculated from the other rows. */
    DERIVED("D");

    private final String tag;

    Provenance(String tag) {
        this.tag = tag;
    }

    /** The tag in data files: S, S-, K or D. */
    public String tag() {
        return tag;
    }

    static Optional<Provenance> ofTag(String tag) {
        return Arrays.stream(values()).filter(p -> p.tag.equals(tag)).findFirst();
    }
}
