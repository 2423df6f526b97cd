package fr.vigie.models.fit;

import fr.vigie.models.fit.FitReport.Candidate;
import fr.vigie.models.fit.FitReport.Weighing;
import fr.vigie.models.metric.Ranked;
import fr.vigie.models.metric.Reliability;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.table.CsvFile.RejectedRow;
import fr.vigie.models.training.Encoder;
import fr.vigie.models.training.Sample;
import fr.vigie.models.training.Trainer;
import fr.vigie.models.validation.Split;
import fr.vigie.models.validation.Splitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * From a labelled table to a model: compares learners on cuts of the training rows, calibrates the best one by its scores
 * out of fold, learns it anew from all training rows, and judges it once by the test rows.
 */
public final class Fit {
    private static final int BINS = 10;
    private static final int ASKED_FOR_IMPORTANCE = 500;

    private final FitSettings settings;
    private final LongSupplier nanos;
    private final Consumer<String> progress;
    private final boolean withCommittee;

    /**
     * @param nanos a clock for how long learning takes; nothing that is learnt depends on it
     * @param progress told in a line what is being done
     */
    public Fit(FitSettings settings, LongSupplier nanos, Consumer<String> progress) {
        this(settings, nanos, progress, false);
    }

    private Fit(FitSettings settings, LongSupplier nanos, Consumer<String> progress, boolean withCommittee) {
        this.settings = settings;
        this.nanos = nanos;
        this.progress = progress;
        this.withCommittee = withCommittee;
    }

    /** The same, keeping what was learnt of each cut: as large as the model for each learner and cut. */
    public Fit withCommittee() {
        return new Fit(settings, nanos, progress, true);
    }

    /**
     * A model and the report on it.
     *
     * @param scored the test rows in their order
     * @param rejected rows that could not be used, by table
     * @param committee what each learner that reads labels made of each cut of the training rows: they agree where the rows
     *     tell enough; empty unless it was asked for
     */
    public record Fitted(
            Model model,
            FitReport report,
            List<Scored> scored,
            Map<String, List<RejectedRow>> rejected,
            List<Model> committee) {}

    /** A test row: its name (its line's number among the test rows, from 1, without a column for it), and what was said. */
    public record Scored(String id, int label, double score, double probability) {}

    /**
     * Learns.
     *
     * @throws IOException if a table cannot be read
     * @throws IllegalArgumentException if nothing can be learnt from it: what is wrong, where
     */
    public Fitted run() throws IOException {
        progress.accept("reading " + settings.train());
        Tables tables = new Tables(settings);
        Data train = tables.train();
        Data test = tables.test();
        requireBoth(train, "to learn from");
        requireBoth(test, "to be judged by");
        Encoding encoding = Encoder.of(train.inputs());
        Sample sample = new Sample(Encoder.rows(encoding, train.inputs()), train.labels(), train.weights());
        Sample judged = new Sample(Encoder.rows(encoding, test.inputs()), test.labels(), test.weights());
        List<Trial> trials = trials(train, sample);
        Trial best = trials.stream()
                .filter(trial -> trial.trainer().supervised()
                        || settings.trainers().stream().noneMatch(Trainer::supervised))
                .max(Comparator.comparingDouble(trial -> trial.folds().averagePrecision()))
                .orElseThrow();
        List<Candidate> candidates = new ArrayList<>();
        Scorer chosen = null;
        for (Trial trial : trials) {
            progress.accept(trial.trainer().name() + ": learning from all " + sample.size() + " rows");
            long before = nanos.getAsLong();
            Scorer scorer = trial.trainer().train(sample, settings.seed());
            double seconds = (nanos.getAsLong() - before) / 1e9;
            double[] scores = scores(scorer, judged);
            candidates.add(new Candidate(
                    trial.trainer().name(),
                    trial == best,
                    trial.trainer().weighs(),
                    trial.folds(),
                    Measures.of(scores, test, settings.capacities()),
                    Measures.weighted(scores, test, settings.capacities()),
                    seconds));
            chosen = trial == best ? scorer : chosen;
        }
        Model model = new Model(encoding, Objects.requireNonNull(chosen), best.calibration());
        return fitted(tables, train, test, sample, judged, candidates, best, model, committee(encoding, trials));
    }

    private static void requireBoth(Data data, String what) {
        if (data.positives() == 0 || data.positives() == data.rows()) {
            throw new IllegalArgumentException("the rows " + what + ": " + data.positives() + " of " + data.rows()
                    + " are right; rows of both labels are needed");
        }
    }

    private List<Trial> trials(Data train, Sample sample) {
        List<Split> splits = splitter(train).folds(settings.folds()).stream()
                .filter(split -> both(split.train(), train.labels()) && both(split.test(), train.labels()))
                .toList();
        if (splits.isEmpty()) {
            throw new IllegalArgumentException("no cut of " + train.rows() + " rows with " + train.positives()
                    + " right ones has rows of both labels on both sides; give more rows, or fewer folds");
        }
        List<Trial> trials = new ArrayList<>();
        for (Trainer trainer : settings.trainers()) {
            progress.accept(trainer.name() + ": " + splits.size() + " cuts");
            trials.add(Trial.of(trainer, sample, splits, settings.seed(), withCommittee));
        }
        return trials;
    }

    private Splitter splitter(Data data) {
        double delay = settings.delayDays() * Tables.unit(data);
        return new Splitter(data.labels(), data.times(), data.groups(), delay, settings.seed());
    }

    private static boolean both(int[] places, int[] labels) {
        long right = Arrays.stream(places).filter(i -> labels[i] == 1).count();
        return right > 0 && right < places.length;
    }

    private static double[] scores(Scorer scorer, Sample sample) {
        return Arrays.stream(sample.rows()).mapToDouble(scorer::score).toArray();
    }

    private Fitted fitted(
            Tables tables,
            Data train,
            Data test,
            Sample sample,
            Sample judged,
            List<Candidate> candidates,
            Trial best,
            Model model,
            List<Model> committee) {
        double[] scores = scores(model.scorer(), judged);
        double[] probabilities = Arrays.stream(scores).map(model::probability).toArray();
        progress.accept(best.trainer().name() + ": labels shuffled");
        Shuffled shuffled =
                Shuffled.of(best.trainer(), sample, splitter(train).folds(settings.folds()), settings.seed());
        FitReport report = new FitReport(
                settings.label(),
                Times.first(train.times()),
                Times.last(train.times()),
                settings.seed(),
                tables.counts(train, true),
                tables.counts(test, false),
                model.encoding().names(),
                tables.idle(),
                new Warnings(settings, train, test, shuffled).all(),
                Baselines.best(train, test, settings),
                Baselines.inUse(test, settings),
                candidates,
                shuffled.rocAuc(),
                shuffled.band(),
                weighing(test, probabilities),
                Reliability.of(probabilities, test.labels(), BINS),
                Importances.of(model, judged, ASKED_FOR_IMPORTANCE),
                Slices.of(test, scores, settings.capacities()));
        return new Fitted(model, report, scored(test, scores, probabilities), tables.rejected(), committee);
    }

    private static Weighing weighing(Data test, double[] probabilities) {
        double sum = Arrays.stream(test.weights()).sum();
        double squares =
                Arrays.stream(test.weights()).map(weight -> weight * weight).sum();
        return new Weighing(
                Arrays.stream(test.weights()).anyMatch(weight -> weight != 1),
                sum,
                sum * sum / squares,
                new Ranked(probabilities, test.labels(), test.weights()).share(),
                Reliability.of(probabilities, test.labels(), test.weights(), BINS));
    }

    /** What each learner that reads labels made of each cut, with the calibration of the learner. */
    private static List<Model> committee(Encoding encoding, List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.trainer().supervised())
                .flatMap(trial ->
                        trial.scorers().stream().map(scorer -> new Model(encoding, scorer, trial.calibration())))
                .toList();
    }

    private static List<Scored> scored(Data test, double[] scores, double[] probabilities) {
        List<Scored> scored = new ArrayList<>();
        for (int row = 0; row < test.rows(); row++) {
            int place = row;
            String id = test.ids().map(ids -> ids[place]).orElse(Integer.toString(row + 1));
            scored.add(new Scored(id, test.labels()[row], scores[row], probabilities[row]));
        }
        return scored;
    }
}
