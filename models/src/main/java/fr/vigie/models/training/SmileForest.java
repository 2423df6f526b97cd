package fr.vigie.models.training;

import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Trees;
import java.util.Arrays;
import smile.base.cart.DecisionNode;
import smile.base.cart.SplitRule;
import smile.classification.RandomForest;
import smile.data.formula.Formula;

/**
 * A random forest (Breiman 2001) by Smile: the share of frauds in the leaves, each tree weighted by its accuracy out of bag.
 *
 * @param name as {@link Trainer#name}
 * @param trees how many
 * @param maxDepth of a tree
 * @param nodeSize fewest rows in a leaf
 */
public record SmileForest(String name, int trees, int maxDepth, int nodeSize) implements Trainer {
    /** 200 trees of depth 20 at most, leaves of 5 rows. */
    public static SmileForest usual() {
        return new SmileForest("smile-random-forest", 200, 20, 5);
    }

    @Override
    public Trees train(Sample sample, long seed) {
        Sample even = sample.unweighted(seed);
        return Smile.alone(seed, () -> flat(forest(even), sample.width()));
    }

    RandomForest forest(Sample sample) {
        int mtry = Math.max(1, (int) Math.sqrt(sample.width()));
        int nodes = Math.max(2, sample.size() / nodeSize);
        return RandomForest.fit(
                Formula.lhs(Smile.LABEL),
                Smile.frame(sample),
                trees,
                mtry,
                SplitRule.GINI,
                maxDepth,
                nodes,
                nodeSize,
                1.0);
    }

    static Trees flat(RandomForest forest, int width) {
        double weights =
                Arrays.stream(forest.models()).mapToDouble(m -> m.weight).sum();
        TreesBuilder trees = new TreesBuilder();
        for (RandomForest.Model model : forest.models()) {
            double share = model.weight / weights;
            Smile.add(trees, model.tree.root(), leaf -> share * positives((DecisionNode) leaf));
        }
        return trees.build(width, 0, Link.IDENTITY);
    }

    private static double positives(DecisionNode leaf) {
        return leaf.posteriori(new double[2])[1];
    }
}
