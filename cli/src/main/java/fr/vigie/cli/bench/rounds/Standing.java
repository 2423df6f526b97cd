package fr.vigie.cli.bench.rounds;

import fr.vigie.cli.evaluate.Evaluation;

/**
 * How good a ranking of alerts is.
 *
 * @param alerts ranked
 * @param right of them
 * @param precision50 share of right ones among the first 50
 * @param precision100 among the first 100
 * @param euros50 captured by the right ones among the first 50, in euros
 * @param euros100 among the first 100
 * @param allEuros by all of them
 */
record Standing(
        int alerts,
        int right,
        double precision50,
        double precision100,
        double euros50,
        double euros100,
        double allEuros,
        double averagePrecision) {
    static Standing of(Evaluation evaluation) {
        return new Standing(
                evaluation.judged(),
                evaluation.right(),
                evaluation.precisionAt(50),
                evaluation.precisionAt(100),
                evaluation.capturedEuros(50),
                evaluation.capturedEuros(100),
                evaluation.capturedEuros(Integer.MAX_VALUE),
                evaluation.averagePrecision());
    }
}
