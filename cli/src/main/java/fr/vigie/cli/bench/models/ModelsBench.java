package fr.vigie.cli.bench.models;

import com.sun.management.OperatingSystemMXBean;
import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.bench.Machine;
import fr.vigie.cli.bench.Spread;
import fr.vigie.models.metric.Ranked;
import fr.vigie.models.scorer.Scorer;
import fr.vigie.models.training.Sample;
import fr.vigie.models.training.Trainer;
import fr.vigie.models.training.Trainers;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Learners over made-up rows: seconds to learn, rows a second scored in one thread, and how good the ranking is. */
public final class ModelsBench {
    private static final long SEED = 1;
    private static final int ASKED_FOR_SHARES = 500;

    private final int rows;
    private final int rounds;
    private final ProgressLine progress;

    /** @param rows learnt from; as many as half of them are ranked */
    public ModelsBench(int rows, int rounds, ProgressLine progress) {
        this.rows = rows;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Runs it and prints the table. */
    public void run(PrintWriter out) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        Sample train = MadeUpCases.of(rows, SEED);
        Sample test = MadeUpCases.of(rows / 2, SEED + 1);
        Map<String, List<Learnt>> all = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Trainer trainer : Trainers.all()) {
                progress.say("bench models: round " + round + " of " + rounds + ", " + trainer.name());
                Learnt learnt = measure(trainer, train, test);
                all.computeIfAbsent(learnt.name(), name -> new ArrayList<>()).add(learnt);
            }
            progress.say("bench models: round " + round + " of " + rounds + ", scikit-learn");
            for (Learnt learnt : ScikitLearn.measure(train, test)) {
                all.computeIfAbsent(learnt.name(), name -> new ArrayList<>()).add(learnt);
            }
        }
        print(machine, train, all, out);
    }

    private static Learnt measure(Trainer trainer, Sample train, Sample test) {
        long wall = System.nanoTime();
        long cpu = cpuNanos();
        Scorer scorer = trainer.train(train, SEED);
        double seconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        double[] scores = new double[test.size()];
        score(scorer, test, scores); // compiled by now
        long before = System.nanoTime();
        score(scorer, test, scores);
        double rate = test.size() / ((System.nanoTime() - before) / 1e9);
        Ranked ranked = new Ranked(scores, test.labels());
        return new Learnt(trainer.name(), seconds, cpuSeconds, rate, ranked.averagePrecision(), ranked.rocAuc());
    }

    private static void score(Scorer scorer, Sample test, double[] scores) {
        for (int row = 0; row < scores.length; row++) {
            scores[row] = scorer.score(test.rows()[row]);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void print(Machine machine, Sample train, Map<String, List<Learnt>> all, PrintWriter out) {
        out.println(machine.line());
        out.printf(
                Locale.ROOT,
                "%,d rows of %d numbers, %.1f %% right, made up; ranked: %,d others; %d rounds: median (least–most)%n",
                train.size(),
                train.width(),
                100.0 * train.positives() / train.size(),
                rows / 2,
                rounds);
        out.printf(
                "%-34s %-20s %-20s %-30s %6s %7s%n",
                "", "s to learn", "processor s", "rows/s scored, 1 thread", "AP", "AUC");
        all.forEach((name, learnt) -> out.printf(
                Locale.ROOT,
                "%-34s %-20s %-20s %-30s %6.3f %7.3f%n",
                name,
                spread(learnt, Learnt::trainSeconds, "%.1f"),
                spread(learnt, Learnt::trainCpuSeconds, "%.1f"),
                spread(learnt, Learnt::rowsPerSecond, "%,.0f"),
                learnt.get(0).averagePrecision(),
                learnt.get(0).rocAuc()));
        if (all.keySet().stream().noneMatch(name -> name.startsWith("scikit-learn"))) {
            out.println(
                    "scikit-learn is not there (Debian: apt-get install python3-sklearn): nothing to be held against");
        }
        out.printf(Locale.ROOT, "Shapley values of a row of lightgbm's: %.2f ms%n", millisOfShares(train));
    }

    private static double millisOfShares(Sample train) {
        Scorer scorer = Trainers.all().get(0).train(train, SEED);
        double sum = 0;
        long before = 0;
        for (int row = 0; row < 2 * ASKED_FOR_SHARES; row++) {
            if (row == ASKED_FOR_SHARES) {
                before = System.nanoTime(); // compiled by now
            }
            sum += scorer.contributions(train.rows()[row % train.size()])[0];
        }
        return Double.isNaN(sum) ? sum : (System.nanoTime() - before) / 1e6 / ASKED_FOR_SHARES;
    }

    private static String spread(List<Learnt> rounds, ToDoubleFunction<Learnt> figure, String format) {
        Spread spread = Spread.of(rounds.stream().mapToDouble(figure).boxed().toList());
        return String.format(
                Locale.ROOT,
                format + " (" + format + "–" + format + ")",
                spread.median(),
                spread.least(),
                spread.most());
    }
}
