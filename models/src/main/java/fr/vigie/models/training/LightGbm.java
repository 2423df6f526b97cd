package fr.vigie.models.training;

import fr.vigie.models.scorer.Scorer;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gradient boosting by LightGBM (Ke and others 2017), one thread, deterministic. Its native library is there for Linux and
 * macOS (x86-64, ARM 64) and Windows (x86-64).
 *
 * @param name as {@link Trainer#name}
 * @param rounds trees, at most: a round that finds nothing to split ends it
 * @param settings LightGBM's own names, beside those fixed here
 */
public record LightGbm(String name, int rounds, Map<String, String> settings) implements Trainer {
    private static final Map<String, String> FIXED = Map.of(
            "objective", "binary",
            "num_threads", "1",
            "deterministic", "true",
            "force_row_wise", "true",
            "verbosity", "-1");
    // Chosen for some 100,000 rows and a few per cent of frauds; small steps, leaves that no handful of rows makes,
    // bins fine enough for the long tail of amounts.
    private static final Map<String, String> USUAL = Map.of(
            "learning_rate", "0.05",
            "num_leaves", "31",
            "min_data_in_leaf", "50",
            "feature_fraction", "0.8",
            "bagging_fraction", "0.8",
            "bagging_freq", "1",
            "max_bin", "1000",
            "lambda_l2", "1.0");

    public LightGbm {
        settings = Map.copyOf(settings);
        if (rounds < 1) {
            throw new IllegalArgumentException("lightgbm: rounds = " + rounds + ", expected 1 or more");
        }
    }

    /** With the usual settings: 200 trees of 31 leaves, steps of 0.05. */
    public static LightGbm usual() {
        return new LightGbm("lightgbm", 200, USUAL);
    }

    @Override
    public boolean weighs() {
        return true;
    }

    @Override
    public Scorer train(Sample sample, long seed) {
        return new LightGbmText(text(sample, seed)).scorer(sample.width());
    }

    /** The model as LightGBM writes it. */
    String text(Sample sample, long seed) {
        LightGbmLibrary.load();
        try {
            LGBMDataset data = data(sample, seed);
            try {
                return text(data, seed);
            } finally {
                data.close();
            }
        } catch (LGBMException e) {
            throw new IllegalStateException("lightgbm: " + e.getMessage(), e);
        }
    }

    private LGBMDataset data(Sample sample, long seed) throws LGBMException {
        double[] flat = new double[sample.size() * sample.width()];
        for (int row = 0; row < sample.size(); row++) {
            System.arraycopy(sample.rows()[row], 0, flat, row * sample.width(), sample.width());
        }
        LGBMDataset data = LGBMDataset.createFromMat(
                flat, sample.size(), sample.width(), true, parameters(seed) + " feature_pre_filter=false", null);
        data.setField(
                "label", floats(Arrays.stream(sample.labels()).asDoubleStream().toArray()));
        data.setField("weight", floats(sample.weights()));
        return data;
    }

    private static float[] floats(double[] numbers) {
        float[] narrow = new float[numbers.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }

    private String text(LGBMDataset data, long seed) throws LGBMException {
        try (LGBMBooster booster = LGBMBooster.create(data, parameters(seed))) {
            boolean ended = false;
            for (int round = 0; round < rounds && !ended; round++) {
                ended = booster.updateOneIter();
            }
            return booster.saveModelToString(0, 0, FeatureImportanceType.SPLIT);
        }
    }

    private String parameters(long seed) {
        Map<String, String> all = new TreeMap<>(FIXED);
        all.putAll(settings);
        all.put("seed", Long.toString(Math.floorMod(seed, 1L << 31)));
        return all.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" "));
    }
}
