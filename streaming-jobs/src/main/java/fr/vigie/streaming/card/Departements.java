package fr.vigie.streaming.card;

import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far départements lie from each other: between their centres, weighted by inhabitants. */
public final class Departements {
    private static final Map<String, Centre> CENTRES = centres();

    private Departements() {}

    /** Distance between the centres of two départements in km; empty where one is not known. */
    public static Optional<Double> km(String one, String other) {
        Centre a = CENTRES.get(one);
        Centre b = CENTRES.get(other);
        return a == null || b == null
                ? Optional.empty()
                : Optional.of(GreatCircle.km(a.latitude(), a.longitude(), b.latitude(), b.longitude()));
    }

    private static Map<String, Centre> centres() {
        Map<String, Centre> centres = new TreeMap<>();
        for (Place place : Communes.builtIn().all()) {
            double weight = Math.max(1, place.population());
            centres.merge(
                    Communes.departement(place.code()),
                    new Centre(weight, place.latitude(), place.longitude()),
                    Centre::with);
        }
        return centres;
    }

    private record Centre(double weight, double latitude, double longitude) {
        Centre with(Centre other) {
            double all = weight + other.weight;
            return new Centre(
                    all,
                    (latitude * weight + other.latitude * other.weight) / all,
                    (longitude * weight + other.longitude * other.weight) / all);
        }
    }
}
