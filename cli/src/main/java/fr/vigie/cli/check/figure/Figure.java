package fr.vigie.cli.check.figure;

import java.util.OptionalDouble;

/**
 * One figure of a world beside the published one.
 *
 * @param name what is measured
 * @param unit its unit
 * @param source where the published figure was read, and how sure it is: [S] sourced, [S-] read in a page whose address
 *     was not kept, [K] known in the field, [D] derived
 * @param published the published figure, scaled to the insured and the days; empty where there is none
 * @param measured what the world has
 * @param remark why the two cannot be compared or differ; empty where nothing is to be said
 * @param comparable whether the ratio may be judged
 */
public record Figure(
        String name,
        String unit,
        String source,
        OptionalDouble published,
        double measured,
        String remark,
        boolean comparable) {
    /** How far the two may be apart. */
    private static final double TOLERATED = 0.15;

    /** Measured through published; empty where nothing is published. */
    public OptionalDouble ratio() {
        return published.isPresent() && published.getAsDouble() != 0
                ? OptionalDouble.of(measured / published.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether both are there, comparable, and more than 15 % apart. */
    public boolean differs() {
        return comparable && ratio().isPresent() && Math.abs(ratio().getAsDouble() - 1) > TOLERATED + 1e-9;
    }

    /** What is to be said of it in a word: as published, differs, not comparable, or nothing published. */
    public String mark() {
        if (ratio().isEmpty()) {
            return "-";
        }
        if (!comparable) {
            return "?";
        }
        return differs() ? "DIFFERS" : "ok";
    }
}
