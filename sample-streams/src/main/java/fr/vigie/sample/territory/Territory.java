package fr.vigie.sample.territory;

import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The communes of Charente-Maritime in which a world lives, and its addresses.
 *
 * <p>A small world keeps to the country around Saintes, a large one fills the département: patients then live as far
 * from their nurses as in reality.
 */
public final class Territory {
    private static final String DEPARTEMENT = "17";
    private static final String MIDDLE = "17415";
    private static final int FEWEST_COMMUNES = 40;
    private static final int INHABITANTS_PER_INSURED = 12;

    private final List<Place> communes;
    private final WeightedPlaces byPopulation;
    private final SampleIds ids;
    private final List<Site> sites = new ArrayList<>();

    /** The part of the département in which that many insured live. */
    public Territory(int insured, SampleIds ids) {
        this.ids = ids;
        this.communes = zone(insured);
        this.byPopulation = new WeightedPlaces(communes, Place::population);
    }

    private static List<Place> zone(int insured) {
        Place middle = commune(MIDDLE);
        List<Place> nearest = Communes.builtIn().all().stream()
                .filter(place -> place.code().startsWith(DEPARTEMENT))
                .sorted(Comparator.comparingDouble((Place place) -> km(middle, place))
                        .thenComparing(Place::code))
                .toList();
        List<Place> zone = new ArrayList<>();
        long inhabitants = 0;
        for (Place place : nearest) {
            if (zone.size() >= FEWEST_COMMUNES && inhabitants >= (long) insured * INHABITANTS_PER_INSURED) {
                break;
            }
            zone.add(place);
            inhabitants += place.population();
        }
        zone.sort(Comparator.comparing(Place::code));
        return List.copyOf(zone);
    }

    /** A commune of France by its INSEE code. */
    public static Place commune(String code) {
        return Communes.builtIn()
                .find(code)
                .orElseThrow(() -> new IllegalStateException("commune " + code + " is missing from the table"));
    }

    private static double km(Place from, Place to) {
        return GreatCircle.km(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }

    /** Communes of this world, by code. */
    public List<Place> communes() {
        return communes;
    }

    /** Every address so far, in order of creation. */
    public List<Site> sites() {
        return Collections.unmodifiableList(sites);
    }

    /** A commune, likelier where more people live. */
    public Place pickCommune(Chance chance) {
        return byPopulation.pick(chance);
    }

    /** Communes around a place, likelier the nearer and the more populous; {@code reachKm} = distance at which the weight falls to 1/e. */
    public WeightedPlaces around(Place centre, double reachKm) {
        return new WeightedPlaces(communes, place -> {
            double km = km(centre, place);
            return km > 6 * reachKm ? 0 : place.population() * StrictMath.exp(-km / reachKm);
        });
    }

    /** A new building in a commune, more often near its centre. */
    public Site build(Place commune, Chance chance) {
        double radiusKm = StrictMath.min(3.5, 1.2 + StrictMath.sqrt(commune.population()) / 120);
        double km = radiusKm * chance.uniform();
        double angle = chance.uniform(0, 2 * StrictMath.PI);
        double latitude = commune.latitude() + km * StrictMath.cos(angle) / 111.2;
        double longitude = commune.longitude()
                + km * StrictMath.sin(angle) / (111.2 * StrictMath.cos(StrictMath.toRadians(commune.latitude())));
        Site site = new Site(ids.address(sites.size()), commune, round(latitude), round(longitude));
        sites.add(site);
        return site;
    }

    private static double round(double degrees) {
        return StrictMath.rint(degrees * 1000) / 1000;
    }
}
