package fr.vigie.sample.people;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Peoples a territory: households by commune population, ages, EHPADs, then employers and jobs. */
public final class Settlement {
    private static final int INSURED_PER_EHPAD = 6000;
    private static final double SHARED_BUILDING = 0.35;

    private final Territory territory;
    private final SampleIds ids;
    private final long seed;
    private final Lifespan lifespan;
    private final List<Insured> insured = new ArrayList<>();
    private final List<EhpadHome> ehpads = new ArrayList<>();
    /** The last shared building of a commune, and how many households may still move in. Looked up only. */
    private final Map<String, Building> buildings = new HashMap<>();

    private int households;

    private record Building(Site site, int[] room) {}

    private Settlement(Territory territory, SampleIds ids, long seed, Lifespan lifespan) {
        this.territory = territory;
        this.ids = ids;
        this.seed = seed;
        this.lifespan = lifespan;
    }

    /** The population of a world that starts on a day and lasts some days. */
    public static Population people(
            Territory territory, SampleIds ids, long seed, int count, LocalDate from, int days) {
        Settlement settlement = new Settlement(territory, ids, seed, new Lifespan(from, days));
        settlement.settle(count);
        Period time = new Period(from, from.plusDays(days - 1L));
        List<Employer> employers = new Employment(territory, ids, seed, time, count).hire(settlement.insured);
        return new Population(settlement.insured, employers, settlement.ehpads, from.getYear());
    }

    private void settle(int count) {
        int homes = Math.max(1, Math.round(count / (float) INSURED_PER_EHPAD));
        for (int i = 0; i < homes; i++) {
            openEhpad(Math.min(60, count / 40));
        }
        while (insured.size() < count) {
            settleHousehold(count - insured.size());
        }
    }

    private void openEhpad(int residents) {
        Chance chance = Chance.of(seed, "ehpad", households);
        Site site = territory.build(territory.pickCommune(chance), chance);
        List<Insured> members = new ArrayList<>();
        for (int i = 0; i < residents; i++) {
            members.add(add(newHousehold(site), 78 + chance.below(22), chance));
        }
        ehpads.add(new EhpadHome(site, List.copyOf(members)));
    }

    private void settleHousehold(int room) {
        Chance chance = Chance.of(seed, "household", households);
        Place commune = territory.pickCommune(chance);
        Household household = newHousehold(home(commune, chance));
        List<Integer> ages = HouseholdAges.draw(commune.population(), chance);
        for (int age : ages.subList(0, Math.min(room, ages.size()))) {
            add(household, age, chance);
        }
    }

    private Household newHousehold(Site site) {
        return new Household(households, ids.household(households++), site);
    }

    private Site home(Place commune, Chance chance) {
        if (commune.population() < 5000 || !chance.happens(SHARED_BUILDING)) {
            return territory.build(commune, chance);
        }
        Building building = buildings.get(commune.code());
        if (building == null || building.room[0] == 0) {
            building = new Building(territory.build(commune, chance), new int[] {4 + chance.below(10)});
            buildings.put(commune.code(), building);
        }
        building.room[0]--;
        return building.site;
    }

    private Insured add(Household household, int age, Chance chance) {
        int index = insured.size();
        Optional<LocalDate> death = lifespan.death(age, chance);
        boolean chronic = chance.happens(age < 40 ? 0.04 : age < 62 ? 0.16 : age < 75 ? 0.38 : 0.58);
        int birthYear = lifespan.birthYear(age);
        Insured one = new Insured(index, ids.patient(index), birthYear, household, death, chronic);
        household.members().add(one);
        insured.add(one);
        return one;
    }
}
