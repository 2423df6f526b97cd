package fr.vigie.streaming.nurse.feasibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShortestRoundPropertyTest {
    private static final double TINY = 1e-9;

    @Property(tries = 100)
    void isTheShortestOfAllOrders(@ForAll long seed, @ForAll @IntRange(min = 0, max = 7) int stops) {
        double[][] km = distances(new Random(seed), stops);
        ShortestRound round = ShortestRound.of(km);
        assertThat(round.exact()).isTrue();
        assertThat(round.km()).isCloseTo(bruteForce(km, new ArrayList<>()), within(TINY));
        assertThat(length(km, round.order())).isCloseTo(round.km(), within(TINY));
    }

    @Property(tries = 100)
    void theSpanningTreeIsNoLongerThanTheShortestRound(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = ShortestRound.EXACT_STOPS) int stops) {
        double[][] km = distances(new Random(seed), stops);
        assertThat(ShortestRound.spanningTree(km))
                .isLessThanOrEqualTo(ShortestRound.of(km).km() + TINY);
    }

    @Property(tries = 100)
    void noRoundOverManyStopsIsShorterThanTheBound(@ForAll long seed, @ForAll @IntRange(min = 13, max = 40) int stops) {
        Random random = new Random(seed);
        double[][] km = distances(random, stops);
        ShortestRound round = ShortestRound.of(km);
        List<Integer> any = new ArrayList<>(round.order());
        assertThat(length(km, any)).isGreaterThanOrEqualTo(round.km() - TINY);
        Collections.shuffle(any, random);
        assertThat(length(km, any)).isGreaterThanOrEqualTo(round.km() - TINY);
        assertThat(round.exact()).isFalse();
        assertThat(round.order()).containsExactlyInAnyOrderElementsOf(all(stops));
    }

    @Property(tries = 50)
    void aSharedAddressCostsNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int stops) {
        double[][] km = distances(new Random(seed), stops, true);
        double[][] shared = new double[stops + 1][stops + 1];
        for (int i = 0; i <= stops; i++) {
            for (int j = 0; j <= stops; j++) {
                shared[i][j] = km[Math.min(i, stops - 1)][Math.min(j, stops - 1)];
            }
        }
        assertThat(ShortestRound.of(shared).km()).isCloseTo(ShortestRound.of(km).km(), within(TINY));
    }

    @Property(tries = 50)
    void theNamesOfTheStopsDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int stops) {
        Random random = new Random(seed);
        double[][] km = distances(random, stops);
        List<Integer> names = new ArrayList<>(all(stops));
        Collections.shuffle(names, random);
        double[][] renamed = new double[stops][stops];
        for (int i = 0; i < stops; i++) {
            for (int j = 0; j < stops; j++) {
                renamed[i][j] = km[names.get(i)][names.get(j)];
            }
        }
        assertThat(ShortestRound.of(renamed).km())
                .isCloseTo(ShortestRound.of(km).km(), within(TINY));
    }

    private static double bruteForce(double[][] km, List<Integer> order) {
        if (order.size() == km.length) {
            return length(km, order);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int next : all(km.length)) {
            if (!order.contains(next)) {
                order.add(next);
                best = Math.min(best, bruteForce(km, order));
                order.remove(order.size() - 1);
            }
        }
        return best;
    }

    private static double length(double[][] km, List<Integer> order) {
        double length = 0;
        for (int i = 1; i < order.size(); i++) {
            length += km[order.get(i - 1)][order.get(i)];
        }
        return length;
    }

    private static List<Integer> all(int stops) {
        return IntStream.range(0, stops).boxed().toList();
    }

    // On a plane half of the time; any symmetric numbers else, as allowances break the triangle inequality.
    private static double[][] distances(Random random, int stops) {
        return distances(random, stops, random.nextBoolean());
    }

    private static double[][] distances(Random random, int stops, boolean plane) {
        double[] x = random.doubles(stops, 0, 50).toArray();
        double[] y = random.doubles(stops, 0, 50).toArray();
        double[][] km = new double[stops][stops];
        for (int i = 0; i < stops; i++) {
            for (int j = 0; j < i; j++) {
                km[i][j] = plane ? Math.hypot(x[i] - x[j], y[i] - y[j]) : random.nextDouble() * 30;
                km[j][i] = km[i][j];
            }
        }
        return km;
    }
}
