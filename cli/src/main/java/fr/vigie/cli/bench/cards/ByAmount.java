package fr.vigie.cli.bench.cards;

import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.training.Sample;
import fr.vigie.models.training.Trainer;
import java.util.Arrays;

/** Ranks by the amount alone: what every model has to beat. */
record ByAmount() implements Trainer {
    @Override
    public String name() {
        return "by amount alone";
    }

    @Override
    public Scorer train(Sample sample, long seed) {
        double[] weights = new double[sample.width()];
        weights[PaymentFeatures.NAMES.indexOf("TX_AMOUNT")] = 1;
        double[] ones = new double[sample.width()];
        Arrays.fill(ones, 1);
        return new Linear(0, weights, new double[sample.width()], ones, Link.IDENTITY);
    }

    @Override
    public boolean supervised() {
        return false;
    }
}
