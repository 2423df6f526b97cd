package fr.vigie.sample.territory;

import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** Towns of metropolitan France outside the département, and its coast. */
public final class France {
    private static final int TOWN = 20_000;
    private static final String HOME = "17";
    private static final List<String> NEIGHBOURS = List.of("16", "33", "79", "85", "86");
    /** West of this meridian a commune of the département lies by the sea: La Rochelle, Royan, Ré, Oléron. */
    private static final double COAST_LONGITUDE = -1.0;

    private static final class Towns {
        static final List<Place> ALL = towns(List.of());
        static final WeightedPlaces ANYWHERE = new WeightedPlaces(ALL, Place::population);
        static final WeightedPlaces NEAR = new WeightedPlaces(towns(NEIGHBOURS), Place::population);
    }

    private France() {}

    private static List<Place> towns(List<String> departements) {
        List<Place> towns = new ArrayList<>();
        for (Place place : Communes.builtIn().all()) {
            String departement = Communes.departement(place.code());
            boolean wanted = departements.isEmpty() ? departement.length() == 2 : departements.contains(departement);
            if (wanted && !departement.equals(HOME) && place.population() >= TOWN) {
                towns.add(place);
            }
        }
        return List.copyOf(towns);
    }

    /** A town of another département, likelier where more people live. */
    public static Place elsewhere(Chance chance) {
        return Towns.ANYWHERE.pick(chance);
    }

    /** A town of a département next door. */
    public static Place nextDoor(Chance chance) {
        return Towns.NEAR.pick(chance);
    }

    /** A town between two distances from a place, km as the crow flies. */
    public static Place atKm(Place from, double least, double most, Chance chance) {
        List<Place> fit = new ArrayList<>();
        for (Place town : Towns.ALL) {
            double km = GreatCircle.km(from.latitude(), from.longitude(), town.latitude(), town.longitude());
            if (km >= least && km <= most) {
                fit.add(town);
            }
        }
        return fit.isEmpty() ? elsewhere(chance) : chance.pick(fit);
    }

    /** Whether a commune of the département lies by the sea. */
    public static boolean onTheCoast(Place place) {
        return place.code().startsWith(HOME) && place.longitude() < COAST_LONGITUDE;
    }
}
