package fr.vigie.sample.practice;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The maisons de santé of a territory. */
public final class HealthHouses {
    /** About 30 in a département of 660,000; a starting value. */
    private static final int INSURED_PER_HOUSE = 22_000;

    private final List<HealthHouse> houses;

    private HealthHouses(List<HealthHouse> houses) {
        this.houses = houses;
    }

    /** Opens those of a world of so many insured, at least one. */
    public static HealthHouses open(long seed, Territory territory, Roster roster, int insured) {
        List<HealthHouse> houses = new ArrayList<>();
        for (int i = 0; i < Math.max(1, insured / INSURED_PER_HOUSE); i++) {
            Chance chance = Chance.of(seed, "health-house", i);
            Place commune = territory.pickCommune(chance);
            List<String> terminals = List.of(roster.newTerminal(), roster.newTerminal());
            houses.add(new HealthHouse(territory.build(commune, chance), terminals));
        }
        return new HealthHouses(List.copyOf(houses));
    }

    /** All of them. */
    public List<HealthHouse> all() {
        return houses;
    }

    /** The one of a commune, where it has one. */
    public Optional<HealthHouse> in(Place commune) {
        for (HealthHouse house : houses) {
            if (house.site().commune().code().equals(commune.code())) {
                return Optional.of(house);
            }
        }
        return Optional.empty();
    }
}
