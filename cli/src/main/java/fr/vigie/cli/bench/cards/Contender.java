package fr.vigie.cli.bench.cards;

import fr.vigie.models.training.Averaged;
import fr.vigie.models.training.LightGbm;
import fr.vigie.models.training.SmileForest;
import fr.vigie.models.training.SmileIsolation;
import fr.vigie.models.training.SmileLogistic;
import fr.vigie.models.training.Trainer;
import java.util.List;
import java.util.Map;

/** A model of the benchmark: how it learns, and from what. */
record Contender(Trainer trainer, FeatureSet features) {
    /**
     * LightGBM with settings that did well on the weeks of validation. Bins are fine: 255 of them, as is usual, cut through
     * the large amounts, of which all above 220 are frauds.
     */
    private static final LightGbm BOOSTING = new LightGbm(
            "boosting (LightGBM)",
            200,
            Map.of(
                    "learning_rate", "0.03",
                    "num_leaves", "15",
                    "min_data_in_leaf", "50",
                    "min_sum_hessian_in_leaf", "1",
                    "bagging_fraction", "0.7",
                    "bagging_freq", "1",
                    "feature_fraction", "0.6",
                    "max_bin", "4000",
                    "min_data_in_bin", "1"));

    /** As many trees as the handbook's, grown as far. */
    private static final SmileForest FOREST = new SmileForest("random forest (Smile)", 100, 100, 1);

    private static final int TIMES = 3;

    /** All of them, plain ones first. */
    static List<Contender> all() {
        return List.of(
                new Contender(new ByAmount(), FeatureSet.HANDBOOK),
                new Contender(new SmileIsolation("isolation forest (Smile)", 200, 256), FeatureSet.HANDBOOK),
                new Contender(new SmileLogistic("logistic regression (Smile)", 1), FeatureSet.HANDBOOK),
                new Contender(FOREST, FeatureSet.HANDBOOK),
                new Contender(BOOSTING, FeatureSet.HANDBOOK),
                new Contender(BOOSTING, FeatureSet.WITH_RATIOS),
                new Contender(new Averaged(TIMES + " × boosting, averaged", BOOSTING, TIMES), FeatureSet.WITH_RATIOS));
    }

    String title() {
        return trainer.name() + (features == FeatureSet.HANDBOOK ? "" : ", " + features.title());
    }
}
