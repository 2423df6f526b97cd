package fr.vigie.sample.scheme.actsonpackage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Residents of an EHPAD whose package pays their nursing care. */
final class Residents {
    private Residents() {}

    /** Up to so many of the nearest home with a package; none where there is no such home. */
    static List<Insured> covered(Stage stage, Carer carer, int count, Chance chance) {
        Optional<EhpadHome> home = stage.population().ehpads().stream()
                .filter(one -> !stage.packages().homesWithout().contains(one))
                .min(Comparator.comparingDouble(
                        one -> one.site().roadKm(carer.office().site())));
        List<Insured> found = new ArrayList<>();
        if (home.isPresent()) {
            List<Insured> all = new ArrayList<>(home.get().residents());
            chance.shuffle(all);
            all.stream()
                    .filter(one -> one.diedOn().isEmpty()
                            && !one.referringPhysicianId().isEmpty())
                    .filter(one -> found.size() < count && PatientCasting.take(stage, one))
                    .forEach(found::add);
        }
        return found;
    }
}
