package fr.vigie.cli.bench.cards;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.bench.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The models on the public stream of card payments: chosen by the weeks before, then tried on the week of the test with five
 * seeds, beside the published figures.
 */
public final class CardsBench {
    /**
     * Days by which the folds of validation lie before the test. From 14 on, all labels of their tests are known when the
     * test begins; before 20, too little of the 37 days that the features look back is in the file.
     */
    static final List<Integer> FOLDS = List.of(14, 16, 18, 20);

    static final List<Long> SEEDS = LongStream.rangeClosed(1, 5).boxed().toList();

    private final Path data;
    private final Optional<Path> out;
    private final ProgressLine progress;

    /**
     * The benchmark.
     *
     * @param data the directory with the payments as {@code .csv.xz}
     * @param out the directory that {@code cards.json} is written into, if any
     */
    public CardsBench(Path data, Optional<Path> out, ProgressLine progress) {
        this.data = data;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Runs it, and prints the tables.
     *
     * @throws WorkFailed if the directory holds no such file, or it lacks the weeks that are needed
     */
    public void run(PrintWriter print) throws IOException, WorkFailed {
        Machine machine = Machine.here();
        long start = System.nanoTime();
        List<Example> examples = examples();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Schedule> folds =
                FOLDS.stream().map(Schedule.OF_THE_BENCHMARK::earlier).toList();
        Map<Contender, Measures> validation = validation(examples, folds);
        Trial trial = trial(examples, Schedule.OF_THE_BENCHMARK);
        Map<Contender, List<Measures>> test = test(trial);
        List<LocalDate> days = folds.stream().map(Schedule::firstDay).toList();
        CardsReport report = new CardsReport(machine, examples.size(), seconds, days, validation, trial.split(), test);
        CardsTable.print(report, print);
        if (out.isPresent()) {
            Files.createDirectories(out.get());
            CardsJson.write(report, out.get().resolve("cards.json"));
        }
    }

    private List<Example> examples() throws IOException, WorkFailed {
        PaymentFile file = PaymentFile.in(data);
        List<Payment> payments = file.read(count ->
                progress.update(() -> String.format(Locale.ROOT, "vigie: %s: %,d payments read", file.name(), count)));
        PaymentFeatures features = new PaymentFeatures();
        return payments.stream()
                .map(payment -> new Example(payment, features.of(payment)))
                .toList();
    }

    private Trial trial(List<Example> examples, Schedule schedule) throws WorkFailed {
        Split split = Split.of(examples, schedule);
        if (!split.isOfBothKinds()) {
            throw new WorkFailed(data + ": payments and frauds of " + schedule.firstDay() + " to "
                    + schedule.lastTestDay() + " are missing; expected the slice from 2018-06-11 to 2018-08-14");
        }
        return new Trial(split, System::nanoTime);
    }

    private Map<Contender, Measures> validation(List<Example> examples, List<Schedule> folds) throws WorkFailed {
        List<Trial> trials = new ArrayList<>();
        for (Schedule fold : folds) {
            trials.add(trial(examples, fold));
        }
        Map<Contender, Measures> means = new LinkedHashMap<>();
        for (Contender contender : Contender.all()) {
            Measures mean = Measures.mean(trials.stream()
                    .map(trial -> trial.of(contender, SEEDS.get(0)))
                    .toList());
            means.put(contender, mean);
            progress.say("vigie: validated: " + contender.title() + ": " + mean.text());
        }
        return means;
    }

    private Map<Contender, List<Measures>> test(Trial trial) {
        Map<Contender, List<Measures>> all = new LinkedHashMap<>();
        for (Contender contender : Contender.all()) {
            List<Measures> runs =
                    SEEDS.stream().map(seed -> trial.of(contender, seed)).toList();
            all.put(contender, runs);
            progress.say("vigie: tested: " + contender.title() + ", mean: "
                    + Measures.mean(runs).text());
        }
        return all;
    }
}
