package fr.vigie.models.training;

import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import smile.anomaly.IsolationForest;
import smile.anomaly.IsolationTree;
import smile.stat.distribution.GaussianDistribution;

/**
 * An isolation forest (Liu, Ting and Zhou 2008) by Smile: rows that few random cuts set apart score high. It reads no label.
 *
 * @param name as {@link Trainer#name}
 * @param trees how many
 * @param subsample rows of a tree
 */
public record SmileIsolation(String name, int trees, int subsample) implements Trainer {
    // Smile draws normal numbers in pairs, from one object of the whole process that keeps the second for whoever asks
    // next: one
    // forest after the other, each beginning with none.
    private static final Object NORMAL = new Object();

    /** 200 trees of 256 rows each. */
    public static SmileIsolation usual() {
        return new SmileIsolation("smile-isolation-forest", 200, 256);
    }

    @Override
    public boolean supervised() {
        return false;
    }

    @Override
    public Trees train(Sample sample, long seed) {
        Sample even = sample.unweighted(seed);
        synchronized (NORMAL) {
            Smile.write(GaussianDistribution.class, "z1", GaussianDistribution.getInstance(), Double.NaN);
            return Smile.alone(seed, () -> flat(forest(even, seed), sample.width(), rows(even)));
        }
    }

    private int rows(Sample sample) {
        return Math.min(subsample, sample.size());
    }

    /** Tree by tree: Smile's own loop shuffles the whole sample for each. Cuts along one number at a time (level 0). */
    IsolationForest forest(Sample sample, long seed) {
        int rows = rows(sample);
        int depth = (int) Math.ceil(Math.log(rows) / Math.log(2));
        SplittableRandom random = new SplittableRandom(seed);
        IsolationTree[] grown = new IsolationTree[trees];
        for (int i = 0; i < trees; i++) {
            grown[i] = new IsolationTree(draw(sample.rows(), rows, random), depth, 0);
        }
        return new IsolationForest(rows, 0, grown);
    }

    /** Rows without replacement. */
    private static List<double[]> draw(double[][] rows, int count, SplittableRandom random) {
        Set<Integer> places = new LinkedHashSet<>();
        while (places.size() < count) {
            places.add(random.nextInt(rows.length));
        }
        return new ArrayList<>(places.stream().map(i -> rows[i]).toList());
    }

    static Trees flat(IsolationForest forest, int width, int rows) {
        double expected = (double) Smile.read(IsolationForest.class, "c", forest);
        double share = -1 / (expected * forest.size());
        TreesBuilder trees = new TreesBuilder();
        for (IsolationTree tree : forest.trees()) {
            IsolationNode.of(Smile.read(IsolationTree.class, "root", tree)).fill(trees, trees.root(), share);
        }
        return trees.build(width, 0, Link.TWO_TO_THE);
    }
}
