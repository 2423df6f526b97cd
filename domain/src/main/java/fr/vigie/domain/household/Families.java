package fr.vigie.domain.household;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * To how many families people surely belong. A household and an address only ever clear: whoever shares one, or of whom
 * nothing shows that he lives apart, counts as one family, so that the number is a lower bound.
 */
public final class Families {
    private Families() {}

    /** The families of people with these homes; who is tied to one member is tied to the whole family. O(n²). */
    public static int count(Collection<Home> homes) {
        List<List<Home>> families = new ArrayList<>();
        for (Home home : homes) {
            List<Home> joined = new ArrayList<>(List.of(home));
            families.removeIf(family -> family.stream().anyMatch(home::isTiedTo) && joined.addAll(family));
            families.add(joined);
        }
        return families.size();
    }
}
