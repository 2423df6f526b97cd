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
 * @param share its share of the territory's antigen tests
 * @param care how carefully it enters its tests in SI-DEP
 * @param stand whether it runs a stand on the street in the wave, Sundays included
 */
public record Pharmacy(
        int index,
        Practice practice,
        List<Practitioner> pharmacists,
        WeightedPlaces customers,
        double share,
        Care care,
        boolean stand) {

    /**
     * How carefully tests are entered.
     *
     * @param forgotten share never entered, about 1 %
     * @param nextDay share entered the next day
     */
    public record Care(double forgotten, double nextDay) {}
}
