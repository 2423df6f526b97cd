package fr.vigie.sample.dispensing;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.territory.Territory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who goes to which pharmacy: nearly always to the same one of their commune, or of the nearest. */
public final class PharmacyChoice {
    private static final int FEWEST_CHOICES = 3;

    private final List<Pharmacy> pharmacies;
    /** By commune; looked up only. */
    private final Map<String, List<Pharmacy>> near = new HashMap<>();

    private final short[] usual;

    /** Has everybody choose a pharmacy. */
    PharmacyChoice(long seed, Territory territory, Population population, List<Pharmacy> pharmacies) {
        this.pharmacies = pharmacies;
        for (Place commune : territory.communes()) {
            near.put(commune.code(), nearestTo(commune));
        }
        usual = new short[population.all().size()];
        for (Insured one : population.all()) {
            Chance chance =
                    Chance.of(seed, "usual-pharmacy", one.home().addressId().hashCode());
            usual[one.index()] = (short) pick(near(one), chance).index();
        }
    }

    private List<Pharmacy> nearestTo(Place commune) {
        List<Pharmacy> inside = pharmacies.stream()
                .filter(one -> one.practice().site().commune().equals(commune))
                .toList();
        return inside.size() >= FEWEST_CHOICES
                ? inside
                : pharmacies.stream()
                        .sorted(Comparator.comparingDouble((Pharmacy one) -> km(commune, one))
                                .thenComparing(Pharmacy::index))
                        .limit(FEWEST_CHOICES)
                        .toList();
    }

    private static double km(Place commune, Pharmacy pharmacy) {
        Place other = pharmacy.practice().site().commune();
        return GreatCircle.km(commune.latitude(), commune.longitude(), other.latitude(), other.longitude());
    }

    private static Pharmacy pick(List<Pharmacy> some, Chance chance) {
        double total = 0;
        for (Pharmacy one : some) {
            total += one.size();
        }
        double left = chance.uniform() * total;
        for (Pharmacy one : some) {
            left -= one.size();
            if (left < 0) {
                return one;
            }
        }
        return some.get(some.size() - 1);
    }

    private List<Pharmacy> near(Insured one) {
        return near.getOrDefault(one.home().commune().code(), pharmacies);
    }

    /** The pharmacy of a household. */
    public Pharmacy usual(Insured one) {
        return pharmacies.get(usual[one.index()]);
    }

    /** The usual one mostly, else another one near. */
    Pharmacy today(Insured one, Chance chance) {
        return chance.happens(0.88) ? usual(one) : pick(near(one), chance);
    }
}
