package fr.vigie.models.training;

import fr.vigie.models.scorer.Scorer;

/** A way to learn a scorer from labelled rows. The same sample and seed give the same scorer, bit by bit. */
public interface Trainer {
    /** Its name with its settings where they differ from the usual ones, in words with hyphens. */
    String name();

    /**
     * Learns.
     *
     * @param sample with rows of both labels, unless the learner is unsupervised
     * @param seed of whatever it draws
     * @throws IllegalArgumentException if nothing can be learnt from the sample
     */
    Scorer train(Sample sample, long seed);

    /** Whether it weighs rows itself; others learn from rows that are drawn by their weights ({@link Sample#unweighted}). */
    default boolean weighs() {
        return false;
    }

    /** Whether it reads labels. */
    default boolean supervised() {
        return true;
    }
}
