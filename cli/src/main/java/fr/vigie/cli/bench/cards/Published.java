package fr.vigie.cli.bench.cards;

import java.util.List;

/**
 * Figures that the handbook gives for the same test.
 *
 * @param title the model, in the handbook's words
 * @param chapter it stands in
 */
record Published(String title, int chapter, double rocAuc, double averagePrecision, double cardPrecision) {
    static final List<Published> ALL = List.of(
            new Published("logistic regression", 3, .871, .606, .291),
            new Published("decision tree of depth 2", 3, .763, .496, .241),
            new Published("random forest", 3, .867, .658, .287),
            new Published("XGBoost", 3, .862, .639, .273),
            new Published("XGBoost, tuned", 5, .869, .687, .303),
            new Published("balanced bagging", 6, .879, .680, .305));
}
