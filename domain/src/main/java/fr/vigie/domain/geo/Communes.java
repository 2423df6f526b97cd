package fr.vigie.domain.geo;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The communes of France, by INSEE code.
 *
 * <p>Immutable, and iterated by code. The built-in table holds the communes of metropolitan France, of the overseas
 * départements and of the collectivities that had a position (GeoNames, CC BY 4.0; Etalab, MIT; see
 * {@code domain/src/geo/README.md}).
 */
public final class Communes {

    private static final class BuiltIn {
        static final Communes COMMUNES = new Communes(CommunesFile.load());
    }

    private final Map<String, Place> byCode;

    private Communes(Map<String, Place> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    /** The table that Vigie carries, read once. */
    public static Communes builtIn() {
        return BuiltIn.COMMUNES;
    }

    /** The commune of an INSEE code; an arrondissement of Paris, Lyon or Marseille is its city. */
    public Optional<Place> find(String inseeCode) {
        Place place = byCode.get(inseeCode);
        return Optional.ofNullable(place == null ? byCode.get(city(inseeCode)) : place);
    }

    /** Every commune, by code. */
    public Collection<Place> all() {
        return byCode.values();
    }

    /** These communes with the others in place of those of the same codes: the {@code communes} stream wins. */
    public Communes withOverrides(Collection<Place> places) {
        Map<String, Place> merged = new TreeMap<>(byCode);
        places.forEach(place -> merged.put(place.code(), place));
        return new Communes(merged);
    }

    /** Département of an INSEE code: 3 characters overseas (974), else 2 (17, 2A, 2B). */
    public static String departement(String insee) {
        int length = insee.startsWith("97") || insee.startsWith("98") ? 3 : 2;
        if (insee.length() < length) {
            throw new IllegalArgumentException("INSEE code '" + insee + "' is too short to tell its département");
        }
        return insee.substring(0, length);
    }

    private static String city(String inseeCode) {
        if (inseeCode.matches("751(0[1-9]|1\\d|20)")) {
            return "75056";
        }
        if (inseeCode.matches("6938[1-9]")) {
            return "69123";
        }
        return inseeCode.matches("132(0[1-9]|1[0-6])") ? "13055" : inseeCode;
    }
}
