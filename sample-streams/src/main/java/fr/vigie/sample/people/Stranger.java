package fr.vigie.sample.people;

import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;

/**
 * Somebody insured by another caisse: known by what a card was used for, never billed here.
 *
 * @param patientId pseudonym
 * @param department where they live
 */
public record Stranger(String patientId, String department) {
    private static final long PSEUDONYMS = 1L << 44;

    /** Somebody who lives in a town. */
    public static Stranger from(Place town, SampleIds ids, Chance chance) {
        return new Stranger(ids.patient(PSEUDONYMS + chance.below(1 << 30)), Communes.departement(town.code()));
    }
}
