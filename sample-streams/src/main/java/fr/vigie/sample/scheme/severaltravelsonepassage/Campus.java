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
    private static final int FEWEST = 2;
    private static final int COMMUNES = 8;

    private Campus() {}

    /** One resident of each building of a dense place that a cabinet serves, at most five; nobody where all are far apart. */
    static List<Insured> near(Stage stage, NurseOffice office, Chance chance) {
        List<Insured> best = List.of();
        for (int i = 0; i < COMMUNES && best.size() < BUILDINGS; i++) {
            List<Insured> other =
                    densest(stage, office.neighbourhood().pick(chance).code());
            best = other.size() > best.size() ? other : best;
        }
        return best.size() < FEWEST ? List.of() : best.subList(0, Math.min(BUILDINGS, best.size()));
    }

    private static List<Insured> densest(Stage stage, String commune) {
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
        return best;
    }
}
