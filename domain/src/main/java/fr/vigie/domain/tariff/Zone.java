package fr.vigie.domain.tariff;

/** Where a tariff holds. */
public enum Zone {
    /** Metropolitan France. */
    METROPOLE,
    /** The overseas départements and collectivities, INSEE codes 97… and 98… */
    DOM;

    /** The zone of a commune or département, by its INSEE code. */
    public static Zone of(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? DOM : METROPOLE;
    }
}
