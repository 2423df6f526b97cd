package fr.vigie.models.scorer;

import java.util.List;

/**
 * The weighted mean of the scores of several scorers over the same rows.
 *
 * @param parts the scorers; at least one, all of one width
 * @param weights of each, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // read as it is kept
public record Blend(List<Scorer> parts, double[] weights) implements Scorer {
    public Blend {
        parts = List.copyOf(parts);
        int width = parts.isEmpty() ? 0 : parts.get(0).width();
        if (parts.isEmpty()
                || weights.length != parts.size()
                || parts.stream().anyMatch(part -> part.width() != width)) {
            throw new IllegalArgumentException("blend: " + parts.size() + " scorers and " + weights.length
                    + " weights, expected as many of each, at least one, all of one width");
        }
    }

    @Override
    public int width() {
        return parts.get(0).width();
    }

    @Override
    public double margin(double[] row) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * parts.get(i).score(row);
            all += weights[i];
        }
        return sum / all;
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    /** {@inheritDoc} Of each part its contributions to its own margin, scaled to how far they move its score. */
    @Override
    public double[] contributions(double[] row) {
        double[] sums = new double[width()];
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            add(sums, parts.get(i), row, weights[i] / all);
        }
        return sums;
    }

    private static void add(double[] sums, Scorer part, double[] row, double weight) {
        double margin = part.margin(row);
        double moved = margin - part.expected();
        double slope = moved == 0 ? 0 : (part.link().score(margin) - part.link().score(part.expected())) / moved;
        double[] own = part.contributions(row);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * slope * own[i];
        }
    }

    @Override
    public double expected() {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * parts.get(i).link().score(parts.get(i).expected());
            all += weights[i];
        }
        return sum / all;
    }
}
