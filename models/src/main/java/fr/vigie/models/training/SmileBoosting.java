package fr.vigie.models.training;

import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Trees;
import smile.base.cart.RegressionNode;
import smile.classification.GradientTreeBoost;
import smile.data.formula.Formula;
import smile.regression.RegressionTree;

/**
 * Gradient boosting (Friedman 2001) by Smile.
 *
 * @param name as {@link Trainer#name}
 * @param trees how many
 * @param maxNodes leaves of a tree, at most
 * @param nodeSize fewest rows in a leaf
 * @param shrinkage of each step, 0 to 1
 */
public record SmileBoosting(String name, int trees, int maxNodes, int nodeSize, double shrinkage) implements Trainer {
    private static final int DEPTH = 20;
    private static final double SUBSAMPLE = 0.7;

    /** 200 trees of 6 leaves, steps of 0.05. */
    public static SmileBoosting usual() {
        return new SmileBoosting("smile-gradient-boosting", 200, 6, 5, 0.05);
    }

    @Override
    public Trees train(Sample sample, long seed) {
        Sample even = sample.unweighted(seed);
        return Smile.alone(seed, () -> flat(boosted(even), sample.width()));
    }

    GradientTreeBoost boosted(Sample sample) {
        return GradientTreeBoost.fit(
                Formula.lhs(Smile.LABEL), Smile.frame(sample), trees, DEPTH, maxNodes, nodeSize, shrinkage, SUBSAMPLE);
    }

    /** Smile's two-class boosting keeps half log-odds (its posteriori is 1 / (1 + exp(-2 b))): twice as much is ours. */
    static Trees flat(GradientTreeBoost boosted, int width) {
        double shrinkage = (double) Smile.read(GradientTreeBoost.class, "shrinkage", boosted);
        double start = (double) Smile.read(GradientTreeBoost.class, "b", boosted);
        TreesBuilder trees = new TreesBuilder();
        for (RegressionTree tree : boosted.trees()) {
            Smile.add(trees, tree.root(), leaf -> 2 * shrinkage * ((RegressionNode) leaf).output());
        }
        return trees.build(width, 2 * start, Link.LOGISTIC);
    }
}
