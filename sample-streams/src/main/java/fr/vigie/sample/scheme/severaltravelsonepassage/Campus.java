package fr.vigie.sample.scheme.severaltravelsonepassage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.territory.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elderly people of several buildings within a hundred metres. */
final class Campus {
    private static final int ELDERLY = 62;
    private static final int BUILDINGS = 5;

    private Campus() {}

    /** One resident of each building of the densest place that a cabinet serves, at most five. */
    static List<Insured> near(Stage stage, NurseOffice office, Chance chance) {
        String commune = office.neighbourhood().pick(chance).code();
        int year = stage.time().from().getYear();
        Map<String, Map<String, Insured>> places = new LinkedHashMap<>();
        for (Insured one : stage.population().all()) {
            Site home = one.home();
            if (home.commune().code().equals(commune) && one.ageIn(year) >= ELDERLY) {
                places.computeIfAbsent(home.latitude() + "/" + home.longitude(), key -> new LinkedHashMap<>())
                        .putIfAbsent(home.addressId(), one);
            }
        }
        List<Insured> best = List.of();
        for (Map<String, Insured> buildings : places.values()) {
            if (buildings.size() > best.size()) {
                best = new ArrayList<>(buildings.values());
            }
        }
        return best.subList(0, Math.min(BUILDINGS, best.size()));
    }
}
