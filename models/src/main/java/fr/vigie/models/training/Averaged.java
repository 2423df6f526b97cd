package fr.vigie.models.training;

import fr.vigie.models.scorer.Blend;
import fr.vigie.models.scorer.Scorer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Another learner several times over, with other seeds, and the mean of their scores: steadier than one of them where
 * frauds are few. What is drawn (rows, columns) must depend on the seed, or they are all the same.
 *
 * @param name as {@link Trainer#name}
 * @param learner the other one
 * @param times how often, 2 or more
 */
public record Averaged(String name, Trainer learner, int times) implements Trainer {
    public Averaged {
        if (times < 2) {
            throw new IllegalArgumentException("averaged: times = " + times + ", expected 2 or more");
        }
    }

    @Override
    public Blend train(Sample sample, long seed) {
        List<Scorer> scorers = new SplittableRandom(seed)
                .longs(times)
                .mapToObj(own -> learner.train(sample, own))
                .toList();
        double[] weights = new double[times];
        Arrays.fill(weights, 1);
        return new Blend(scorers, weights);
    }

    @Override
    public boolean weighs() {
        return learner.weighs();
    }

    @Override
    public boolean supervised() {
        return learner.supervised();
    }
}
