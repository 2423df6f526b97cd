package fr.vigie.sample.scheme.unregisteredtests;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a pharmacy for a role, large enough for its rate to mean something. */
final class PharmacyCasting {
    private static final double SMALLEST = 0.6;

    private PharmacyCasting() {}

    static Optional<Pharmacy> find(Stage stage, Chance chance) {
        List<Pharmacy> pharmacies = new ArrayList<>(stage.pharmacies().pharmacies());
        double mean = 1.0 / pharmacies.size();
        chance.shuffle(pharmacies);
        return pharmacies.stream()
                .filter(pharmacy -> pharmacy.share() > SMALLEST * mean)
                .filter(pharmacy -> stage.take(pharmacy.practice().billerId()))
                .findFirst();
    }
}
