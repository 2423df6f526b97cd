package fr.vigie.graph.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How wide the links of a picture are drawn: from 0.8 pixels without weight to 4 for the heaviest, all alike where they
 * weigh the same.
 *
 * @param lightest least weight
 * @param heaviest greatest weight
 */
record LinkWidth(BigDecimal lightest, BigDecimal heaviest) {
    private static final int ALIKE = 18;
    private static final int THINNEST = 8;
    private static final int SPAN = 32;

    static LinkWidth of(List<RingPicture.Link> links) {
        List<BigDecimal> weights =
                links.stream().map(RingPicture.Link::weight).sorted().toList();
        return weights.isEmpty()
                ? new LinkWidth(BigDecimal.ONE, BigDecimal.ONE)
                : new LinkWidth(weights.get(0), weights.get(weights.size() - 1));
    }

    /** Whether some weigh more than others. */
    boolean differs() {
        return heaviest.signum() > 0 && lightest.compareTo(heaviest) < 0;
    }

    /** Width of a link, in tenths of a pixel. */
    int tenths(BigDecimal weight) {
        return !differs()
                ? ALIKE
                : THINNEST
                        + weight.max(BigDecimal.ZERO)
                                .multiply(BigDecimal.valueOf(SPAN))
                                .divide(heaviest, 0, RoundingMode.HALF_UP)
                                .intValueExact();
    }
}
