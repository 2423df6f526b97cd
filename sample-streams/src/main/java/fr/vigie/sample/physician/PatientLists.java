package fr.vigie.sample.physician;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.territory.Territory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Has the insured choose a médecin traitant near home, most often that of the household; 11 % have none. */
final class PatientLists {
    private static final double WITHOUT = 0.11;
    private static final double LIKE_THE_HOUSEHOLD = 0.75;
    private static final int CHOICES = 60;
    private static final double REACH_KM = 3.5;
    private static final int ATTEMPTS = 6;

    private final long seed;
    private final Map<String, Nearby> nearby = new TreeMap<>();
    private final int full;

    /** Physicians by distance, with cumulative weights. */
    private record Nearby(List<Physician> physicians, double[] cumulative) {
        Physician pick(Chance chance) {
            double target = chance.uniform() * cumulative[cumulative.length - 1];
            int i = 0;
            while (i < cumulative.length - 1 && cumulative[i] < target) {
                i++;
            }
            return physicians.get(i);
        }
    }

    private PatientLists(long seed, int full) {
        this.seed = seed;
        this.full = full;
    }

    /** Fills the lists, none beyond 1.7 times their mean as long as a neighbour has room. */
    static void fill(long seed, Territory territory, List<Physician> physicians, Population population) {
        int full = (int) (1.7 * population.all().size() / physicians.size());
        PatientLists lists = new PatientLists(seed, full);
        for (Place commune : territory.communes()) {
            lists.nearby.put(commune.code(), nearby(commune, physicians));
        }
        population.all().forEach(lists::choose);
    }

    private static Nearby nearby(Place commune, List<Physician> physicians) {
        List<Physician> nearest = nearest(commune, physicians, CHOICES);
        double[] cumulative = new double[nearest.size()];
        double closest = km(commune, nearest.get(0));
        double total = 0;
        for (int i = 0; i < cumulative.length; i++) {
            total += StrictMath.exp(-(km(commune, nearest.get(i)) - closest) / REACH_KM);
            cumulative[i] = total;
        }
        return new Nearby(nearest, cumulative);
    }

    /** The nearest physicians to a commune. */
    static List<Physician> nearest(Place commune, List<Physician> physicians, int count) {
        return physicians.stream()
                .sorted(Comparator.comparingDouble((Physician physician) -> km(commune, physician))
                        .thenComparing(Physician::index))
                .limit(count)
                .toList();
    }

    private static double km(Place commune, Physician physician) {
        Place other = physician.practice().site().commune();
        return GreatCircle.km(commune.latitude(), commune.longitude(), other.latitude(), other.longitude());
    }

    private void choose(Insured one) {
        Chance chance = Chance.of(seed, "list", one.index());
        Nearby choices = nearby.get(one.home().commune().code());
        if (choices != null && !chance.happens(WITHOUT)) {
            Physician chosen = physician(one, choices, chance);
            chosen.patients().add(one);
            one.chooseReferringPhysician(chosen.person().id());
        }
    }

    private Physician physician(Insured one, Nearby choices, Chance chance) {
        String household = one.household().members().get(0).referringPhysicianId();
        if (!household.isEmpty() && chance.happens(LIKE_THE_HOUSEHOLD)) {
            for (Physician physician : choices.physicians()) {
                if (physician.person().id().equals(household)) {
                    return physician;
                }
            }
        }
        Physician chosen = choices.pick(chance);
        for (int i = 0; i < ATTEMPTS && chosen.patients().size() >= full; i++) {
            chosen = choices.pick(chance);
        }
        return chosen;
    }
}
