package fr.vigie.sample.territory;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Communes drawn with probabilities proportional to weights; a draw costs O(log n). */
public final class WeightedPlaces {
    private final List<Place> places;
    private final double[] cumulative;

    WeightedPlaces(List<Place> places, ToDoubleFunction<Place> weight) {
        this.places = places;
        this.cumulative = new double[places.size()];
        double total = 0;
        for (int i = 0; i < cumulative.length; i++) {
            total += weight.applyAsDouble(places.get(i));
            cumulative[i] = total;
        }
    }

    /** A commune. */
    public Place pick(Chance chance) {
        double target = chance.uniform() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, target);
        return places.get(found >= 0 ? Math.min(found + 1, cumulative.length - 1) : -found - 1);
    }
}
