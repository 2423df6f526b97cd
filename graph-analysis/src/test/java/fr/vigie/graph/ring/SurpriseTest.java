package fr.vigie.graph.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurpriseTest {
    private static final MathContext EXACT = new MathContext(60);

    /** The binomial upper tail, summed as it is defined. */
    private static double exact(int seen, int of, BigDecimal expected) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = seen; k <= of; k++) {
            sum = sum.add(new BigDecimal(choose(of, k))
                    .multiply(expected.pow(k))
                    .multiply(BigDecimal.ONE.subtract(expected).pow(of - k)));
        }
        BigDecimal rounded = sum.round(EXACT);
        int digits = rounded.precision() - rounded.scale();
        return -(digits + Math.log10(rounded.movePointLeft(digits).doubleValue()));
    }

    private static BigInteger choose(int of, int k) {
        BigInteger choose = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            choose = choose.multiply(BigInteger.valueOf(of - k + i)).divide(BigInteger.valueOf(i));
        }
        return choose;
    }

    @Property(tries = 300)
    void isTheExactBinomialTail(
            @ForAll @IntRange(min = 1, max = 60) int of,
            @ForAll @IntRange(min = 1, max = 60) int seen,
            @ForAll @IntRange(min = 1, max = 999) int perMille) {
        int some = Math.min(seen, of);
        double expected =
                Math.min(Surprise.MOST, Math.max(0, exact(some, of, new BigDecimal(perMille).movePointLeft(3))));
        assertThat(Surprise.ofAtLeast(some, of, perMille / 1000.0)).isCloseTo(expected, within(1e-9));
    }

    @Property(tries = 100)
    void moreIsNoLessSurprising(
            @ForAll @IntRange(min = 1, max = 500) int of, @ForAll @IntRange(min = 1, max = 999) int perMille) {
        double before = 0;
        for (int seen = 0; seen <= of; seen++) {
            double now = Surprise.ofAtLeast(seen, of, perMille / 1000.0);
            assertThat(now).isBetween(before - 1e-9, Surprise.MOST);
            before = now;
        }
    }

    @Test
    void nothingSeenOrAllExpectedIsNoSurprise() {
        assertThat(Surprise.ofAtLeast(0, 10, 0.1)).isZero();
        assertThat(Surprise.ofAtLeast(5, 10, 1)).isZero();
        assertThat(Surprise.ofAtLeast(0, 10, 0)).isZero();
    }

    @Test
    void theImpossibleIsAsSurprisingAsCanBe() {
        assertThat(Surprise.ofAtLeast(1, 10, 0)).isEqualTo(Surprise.MOST);
        assertThat(Surprise.ofAtLeast(100, 100, 0.01)).isEqualTo(Surprise.MOST);
    }

    @Test
    void aRateIsDrawnTowardsThatOfAllWhereThereAreFewCases() {
        assertThat(Surprise.rate(0, 0, 0.3, 10)).isEqualTo(0.3);
        assertThat(Surprise.rate(1, 1, 0.1, 9)).isCloseTo(0.19, within(1e-12));
        assertThat(Surprise.rate(900, 1_000, 0.1, 10)).isCloseTo(0.892, within(0.001));
    }
}
