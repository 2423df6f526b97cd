package fr.vigie.sample.pharmacy;

import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.WeightedPlaces;
import java.util.List;

/**
 * A pharmacy.
 *
 * @param index position among the pharmacies
 * @param practice as a biller
 * @param pharmacists who works there
 * @param customers where its customers live
 * @param size customers for one of another, as they come for everything
 * @param share its share of the territory's antigen tests; 0 = it does not test
 * @param care how carefully it enters its tests in SI-DEP
 * @param stand whether it runs a stand on the street in the wave, Sundays included
 * @param sampled share of the stand's samples that a nurse or a student takes: the pharmacist's act is then paid less
 * @param seaside whether it lies where tourists spend the summer
 */
public record Pharmacy(
        int index,
        Practice practice,
        List<Practitioner> pharmacists,
        WeightedPlaces customers,
        double size,
        double share,
        EntryCare care,
        boolean stand,
        double sampled,
        boolean seaside) {

    /** AM number or FINESS. */
    public String billerId() {
        return practice.billerId();
    }

    /** INSEE commune. */
    public String commune() {
        return practice.site().commune().code();
    }
}
