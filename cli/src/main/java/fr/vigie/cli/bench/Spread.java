package fr.vigie.cli.bench;

import java.util.List;

/**
 * The middle and the ends of some figures.
 *
 * @param median the middle one; of an even number, the mean of the two in the middle
 * @param least the least
 * @param most the most
 */
public record Spread(double median, double least, double most) {
    /** The spread of one figure or more. */
    public static Spread of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figure, expected one or more");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1));
    }
}
