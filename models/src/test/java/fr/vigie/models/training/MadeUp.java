package fr.vigie.models.training;

import java.util.SplittableRandom;

/** Rows drawn from a seed: few are frauds, and three of their numbers tell, one of them only beside another. */
final class MadeUp {
    private MadeUp() {}

    static Sample sample(int rows, int width, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[rows][width];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < width; i++) {
                // Coarse numbers as well as fine ones: many rows stand exactly on a threshold.
                drawn[row][i] = i % 2 == 0 ? random.nextGaussian() : random.nextInt(6);
            }
            double told = 2 * drawn[row][0] + (drawn[row][1] > 3 ? 1.5 * drawn[row][2] : 0) - 4;
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-told)) ? 1 : 0;
        }
        return Sample.of(drawn, labels);
    }
}
