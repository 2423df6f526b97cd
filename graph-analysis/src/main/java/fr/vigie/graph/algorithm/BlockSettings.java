package fr.vigie.graph.algorithm;

/**
 * How much a link to a column weighs.
 *
 * @param camouflage what is added to the links of a column before the logarithm is taken, above 1: the smaller, the less a
 *     column with many links counts beside one with few; 5 in the paper
 */
public record BlockSettings(double camouflage) {
    /** Refuses what is out of range. */
    public BlockSettings {
        if (!(camouflage > 1) || Double.isInfinite(camouflage)) {
            throw new IllegalArgumentException("camouflage " + camouflage + ": expected above 1");
        }
    }

    /** The constant of the paper. */
    public static BlockSettings defaults() {
        return new BlockSettings(5);
    }

    /** The weight of a link to a column with so many links, in billionths; natural logarithm. */
    long weightBillionths(int links) {
        return Math.round(1e9 / StrictMath.log(links + camouflage));
    }
}
