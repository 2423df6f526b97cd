package fr.vigie.cli.bench.rounds;

import fr.vigie.cli.evaluate.Evaluation;
import java.util.List;

/**
 * How good a ranking of alerts is.
 *
 * @param alerts ranked
 * @param right of them
 * @param first what is among the first so many
 * @param allEuros captured by all of them
 */
record Standing(int alerts, int right, List<First> first, double allEuros, double averagePrecision) {
    /** How many of the first are looked at: what is told of. */
    static final List<Integer> DEPTHS = List.of(10, 20, 50, 100);

    Standing {
        first = List.copyOf(first);
    }

    /**
     * Among the first k, or among all where there are fewer.
     *
     * @param precision share of right ones
     * @param euros captured by them
     */
    record First(int k, double precision, double euros) {}

    static Standing of(Evaluation evaluation) {
        return new Standing(
                evaluation.judged(),
                evaluation.right(),
                DEPTHS.stream()
                        .map(k -> new First(k, evaluation.precisionAt(k), evaluation.capturedEuros(k)))
                        .toList(),
                evaluation.capturedEuros(Integer.MAX_VALUE),
                evaluation.averagePrecision());
    }

    First at(int k) {
        return first.stream().filter(one -> one.k() == k).findFirst().orElseThrow();
    }
}
