package fr.vigie.domain.household;

import fr.vigie.domain.reference.Patient;
import java.util.Optional;

/**
 * Where somebody lives and with whom, as far as it is known.
 *
 * @param householdId the household
 * @param addressId the address
 * @param commune INSEE code of the commune
 */
public record Home(Optional<String> householdId, Optional<String> addressId, Optional<String> commune) {
    /** That of an insured person. */
    public static Home of(Patient patient) {
        return new Home(patient.getHouseholdId(), patient.getAddressId(), Optional.of(patient.getCommune()));
    }

    /** Whether two share a household or an address, or nothing shows that they live apart. */
    boolean isTiedTo(Home other) {
        return areSame(householdId, other.householdId)
                || areSame(addressId, other.addressId)
                || !areApart(addressId, other.addressId) && !areApart(commune, other.commune);
    }

    private static boolean areSame(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private static boolean areApart(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
