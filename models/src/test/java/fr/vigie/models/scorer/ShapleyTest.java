package fr.vigie.models.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Contributions are Shapley values: held against the definition, set by set. */
class ShapleyTest {
    private static final int WIDTH = 4;

    @Property(tries = 100)
    void treesByTheDefinition(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Trees trees = new Grower(random).trees(1 + random.nextInt(3));
        double[] row = random.doubles(WIDTH).toArray();
        double[] contributions = trees.contributions(row);
        double sum = trees.expected();
        for (int i = 0; i < WIDTH; i++) {
            assertThat(contributions[i]).isCloseTo(shapley(trees, row, i), within(1e-10));
            sum += contributions[i];
        }
        assertThat(sum).isCloseTo(trees.margin(row), within(1e-10));
    }

    /** The mean, over all orders, of what a number changes when it becomes known. */
    private static double shapley(Trees trees, double[] row, int number) {
        double sum = 0;
        for (int set = 0; set < 1 << WIDTH; set++) {
            if ((set & 1 << number) == 0) {
                int size = Integer.bitCount(set);
                double weight = factorial(size) * factorial(WIDTH - size - 1) / factorial(WIDTH);
                sum += weight * (known(trees, row, set | 1 << number) - known(trees, row, set));
            }
        }
        return sum;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    /** The margin when only these numbers are known: at others, both branches by their rows. */
    private static double known(Trees trees, double[] row, int set) {
        double sum = trees.base();
        for (int root : trees.roots()) {
            sum += known(trees, row, set, root);
        }
        return sum;
    }

    private static double known(Trees t, double[] row, int set, int node) {
        if (t.feature()[node] < 0) {
            return t.value()[node];
        }
        int left = t.left()[node];
        int right = left + 1;
        if ((set & 1 << t.feature()[node]) != 0) {
            return known(t, row, set, row[t.feature()[node]] <= t.threshold()[node] ? left : right);
        }
        return (t.cover()[left] * known(t, row, set, left) + t.cover()[right] * known(t, row, set, right))
                / t.cover()[node];
    }

    /** Trees that ask for the same number more than once on a way. */
    private static final class Grower {
        private final SplittableRandom random;
        private final List<int[]> links = new ArrayList<>();
        private final List<double[]> numbers = new ArrayList<>();

        Grower(SplittableRandom random) {
            this.random = random;
        }

        Trees trees(int count) {
            int[] roots = new int[count];
            for (int i = 0; i < count; i++) {
                roots[i] = links.size();
                node();
                grow(roots[i], 0);
            }
            return new Trees(
                    WIDTH,
                    roots,
                    links.stream().mapToInt(n -> n[0]).toArray(),
                    numbers.stream().mapToDouble(n -> n[0]).toArray(),
                    links.stream().mapToInt(n -> n[1]).toArray(),
                    numbers.stream().mapToDouble(n -> n[1]).toArray(),
                    numbers.stream().mapToDouble(n -> n[2]).toArray(),
                    random.nextDouble(),
                    Link.LOGISTIC);
        }

        private void node() {
            links.add(new int[] {-1, -1});
            numbers.add(new double[] {0, random.nextDouble(-1, 1), 1 + random.nextInt(20)});
        }

        private void grow(int at, int depth) {
            if (depth < 5 && random.nextInt(4) > 0) {
                int left = links.size();
                node();
                node();
                grow(left, depth + 1);
                grow(left + 1, depth + 1);
                links.get(at)[0] = random.nextInt(WIDTH);
                links.get(at)[1] = left;
                numbers.get(at)[0] = random.nextDouble();
                numbers.get(at)[2] = numbers.get(left)[2] + numbers.get(left + 1)[2];
            }
        }
    }
}
