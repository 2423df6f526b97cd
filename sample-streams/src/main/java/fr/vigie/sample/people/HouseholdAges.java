package fr.vigie.sample.people;

import fr.vigie.sample.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * Ages of the members of a household: singles, couples, families; the département is older than the country, its villages
 * older than its towns. The shares are starting values.
 */
final class HouseholdAges {
    private HouseholdAges() {}

    private static final int VILLAGE = 2_000;
    private static final int TOWN = 20_000;

    /** Ages of one more household of a commune with so many inhabitants. */
    static List<Integer> draw(int inhabitants, Chance chance) {
        double older = inhabitants < VILLAGE ? 0.05 : inhabitants < TOWN ? 0 : -0.1;
        return switch (chance.weighted(0.37, 0.36, 0.27)) {
            case 0 -> List.of(single(0.5 + older, chance));
            case 1 -> couple(0.62 + older, chance);
            default -> family(chance);
        };
    }

    private static int single(double retired, Chance chance) {
        return chance.happens(retired) ? 62 + chance.below(36) : 19 + chance.below(43);
    }

    private static List<Integer> couple(double retired, Chance chance) {
        int first = chance.happens(retired) ? 60 + chance.below(32) : 22 + chance.below(38);
        return List.of(first, Math.max(18, first + chance.between(-6, 6)));
    }

    private static List<Integer> family(Chance chance) {
        List<Integer> ages = new ArrayList<>();
        int parent = 25 + chance.below(30);
        ages.add(parent);
        if (chance.happens(0.78)) {
            ages.add(Math.max(20, parent + chance.between(-5, 5)));
        }
        int children = 1 + chance.weighted(0.42, 0.4, 0.18);
        for (int i = 0; i < children; i++) {
            ages.add(Math.max(0, Math.min(21, parent - 22 - chance.below(16))));
        }
        return ages;
    }
}
