package fr.vigie.sample.people;

import fr.vigie.sample.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** Ages of the members of a household: singles, couples, families; the département is older than the country. */
final class HouseholdAges {
    private HouseholdAges() {}

    static List<Integer> draw(Chance chance) {
        return switch (chance.weighted(0.37, 0.36, 0.27)) {
            case 0 -> List.of(single(chance));
            case 1 -> couple(chance);
            default -> family(chance);
        };
    }

    private static int single(Chance chance) {
        return chance.happens(0.5) ? 62 + chance.below(36) : 19 + chance.below(43);
    }

    private static List<Integer> couple(Chance chance) {
        int first = chance.happens(0.62) ? 60 + chance.below(32) : 22 + chance.below(38);
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
