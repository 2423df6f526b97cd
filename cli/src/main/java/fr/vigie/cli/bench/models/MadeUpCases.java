package fr.vigie.cli.bench.models;

import fr.vigie.models.training.Sample;
import java.util.SplittableRandom;

/** Made-up rows: every second number is fine, the others coarse; four of them tell, two of these only together. */
final class MadeUpCases {
    /** Numbers of a row. */
    static final int WIDTH = 30;

    private MadeUpCases() {}

    /** So many rows, about 2 % of them right. */
    static Sample of(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[rows][WIDTH];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < WIDTH; i++) {
                drawn[row][i] = i % 2 == 0 ? random.nextGaussian() : random.nextInt(20);
            }
            double told = 0.8 * drawn[row][0] + 0.1 * drawn[row][1] + (drawn[row][2] > 0 ? drawn[row][4] : 0) - 5.9;
            labels[row] = random.nextDouble() < 1 / (1 + StrictMath.exp(-told)) ? 1 : 0;
        }
        return Sample.of(drawn, labels);
    }
}
