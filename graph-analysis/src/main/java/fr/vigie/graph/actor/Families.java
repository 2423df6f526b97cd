package fr.vigie.graph.actor;

import fr.vigie.domain.reference.Patient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * To how many families people surely belong. A household and an address only ever clear: whoever shares one, or of whom
 * nothing shows that he lives apart, counts as one family, so that the number is a lower bound.
 */
public final class Families {
    private Families() {}

    /** Families among some insured people on the day that closes; whoever is not known counts for none. O(n²). */
    public static int count(Collection<String> patientIds, Actors actors) {
        List<List<Patient>> families = new ArrayList<>();
        for (String id : new TreeSet<>(patientIds)) {
            actors.patient(id, actors.today()).ifPresent(patient -> add(families, patient));
        }
        return families.size();
    }

    private static void add(List<List<Patient>> families, Patient patient) {
        List<Patient> joined = new ArrayList<>(List.of(patient));
        families.removeIf(
                family -> family.stream().anyMatch(member -> areTied(member, patient)) && joined.addAll(family));
        families.add(joined);
    }

    private static boolean areTied(Patient one, Patient other) {
        return areSame(one.getHouseholdId(), other.getHouseholdId())
                || areSame(one.getAddressId(), other.getAddressId())
                || !areApart(one.getAddressId(), other.getAddressId())
                        && one.getCommune().equals(other.getCommune());
    }

    private static boolean areSame(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private static boolean areApart(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
