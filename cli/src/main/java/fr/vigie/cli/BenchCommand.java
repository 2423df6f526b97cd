package fr.vigie.cli;

import fr.vigie.cli.bench.BenchJson;
import fr.vigie.cli.bench.BenchPlan;
import fr.vigie.cli.bench.BenchReport;
import fr.vigie.cli.bench.BenchTable;
import fr.vigie.cli.bench.Benchmark;
import fr.vigie.cli.bench.GenerationBench;
import fr.vigie.cli.bench.GraphBench;
import fr.vigie.cli.bench.LatencyBench;
import fr.vigie.cli.bench.RingsBench;
import fr.vigie.cli.bench.cards.CardsBench;
import fr.vigie.cli.bench.models.ModelsBench;
import fr.vigie.cli.bench.queue.QueueBench;
import fr.vigie.cli.bench.rounds.RoundsBench;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: the job measured beside barer pipelines. */
@Command(
        name = "bench",
        description = {
            "Measures records a second and processor time of the live job beside barer pipelines in the same run: source →",
            "discard, one keyed state, three keyed states; and of the replay. All read the same simulated world.",
            "bench latency plays the world at a rate and measures how long a provisional alert takes, from Kafka to Kafka.",
            "bench rings takes in the links of a world, and measures their memory and how long rings are looked for.",
            "bench generate measures how fast a world is written, plain and compressed.",
            "bench graph measures the algorithms on graphs, on links from a file or on made-up ones.",
            "bench queue measures how fast the case queue answers people who work in it, over a queue that is made up.",
            "bench models measures how long learners take over made-up rows, and scorers, beside scikit-learn's.",
            "bench cards tries the models on a public stream of card payments, beside published figures.",
            "bench rounds plays three rounds of ranking, simulated conclusions and learning, and judges each on an unseen world."
        },
        footer = {
            "",
            "The pipelines run in turn, round by round; ratios are taken within a round. The simulated world is kept in",
            "run/bench for the next time. What is measured exactly: docs/benchmarks.md.",
            "",
            "Examples:",
            "  ./vigie bench",
            "  ./vigie bench --insured 5000 --rounds 1 --warm-up 10 --json bench.json",
            "  ./vigie bench --insured 200000 --rounds 1 --no-replay",
            "  ./vigie bench latency --insured 200000 --rate 5000",
            "  ./vigie bench rings --insured 40000",
            "  ./vigie bench generate --insured 50000",
            "  ./vigie bench graph --size 20000000 --rounds 5",
            "  ./vigie bench graph --links links.txt.gz --out results",
            "  ./vigie bench queue --alerts 100000 --users 50 --seconds 60",
            "  ./vigie bench models --size 100000",
            "  ./vigie bench queue --database jdbc:postgresql://localhost/vigie_bench --user vigie",
            "  ./vigie bench cards --data DIR --out results",
            "  ./vigie bench rounds --out results",
            "",
            "bench queue exits with 1 if a request was answered with an error. All its alerts, cases and accounts are",
            "made up by --seed, and so is what is asked; the password of --database is in VIGIE_DATABASE_PASSWORD."
        })
final class BenchCommand extends VigieCommand {
    private static final LocalDate FROM = LocalDate.of(2021, 9, 1);
    private static final int DAYS = 181;
    private static final long SEED = 1;
    private static final int MOST_SUBTASKS = 128;

    /** What is measured. */
    enum What {
        JOB,
        LATENCY,
        GENERATE,
        GRAPH,
        RINGS,
        QUEUE,
        MODELS,
        CARDS,
        ROUNDS
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            defaultValue = "JOB",
            description =
                    "${COMPLETION-CANDIDATES}: the detection job, how soon it alerts, the generation of a world, the"
                            + " algorithms on graphs, the search for rings, the case queue, models on made-up rows,"
                            + " models on card payments, or rounds of learning (default: JOB).")
    private What what = What.JOB;

    @Option(
            names = "--insured",
            paramLabel = "N",
            description = "Insured persons of the simulated world (default: ${DEFAULT-VALUE}).")
    private int insured = 20_000;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each pipeline runs (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(
            names = "--parallelism",
            paramLabel = "P",
            description = "Subtasks of each operator (default: ${DEFAULT-VALUE}).")
    private int parallelism = 2;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            description = "Seconds that the live job runs before it is measured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 60;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Seconds for which the live job is measured at most (default: ${DEFAULT-VALUE}).")
    private int seconds = 240;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Records a second that bench latency plays (default: ${DEFAULT-VALUE}).")
    private int rate = 5_000;

    @Option(
            names = "--no-replay",
            description = "Leave the replay out: large worlds take it long without much heap (VIGIE_OPTS=-Xmx12g).")
    private boolean withoutReplay;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description = "Links for bench graph, text or .gz: two node numbers a line, counted from 0"
                    + " without large gaps; lines with # are skipped.")
    private Optional<Path> links = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "N",
            description = {
                "Without --links, so many are made up for bench graph (default: 1000000); rows to learn from for",
                "bench models (default: 100000)."
            })
    private Optional<Integer> size = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write what bench graph works out as text, for other implementations to be held against; or the"
                            + " figures of bench cards as JSON; or all of bench rounds, replacing what is there.")
    private Optional<Path> results = Optional.empty();

    @Option(
            names = "--copies",
            paramLabel = "N",
            description =
                    "How often bench rings takes the world in, under other names each time (default: ${DEFAULT-VALUE}).")
    private int copies = 1;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the payments of bench cards are, as one .csv.xz (docs/benchmarks.md says where from).")
    private Optional<Path> data = Optional.empty();

    @ArgGroup(validate = false, heading = "%nOf bench queue:%n")
    private QueueOptions queue = new QueueOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "Write every round into a file, too.")
    private Optional<Path> json = Optional.empty();

    @Override
    public Integer call() throws IOException, WorkFailed, InterruptedException {
        BenchPlan plan = plan();
        Path home = Path.of(System.getProperty("vigie.home", "."));
        Logs.toFile(home.resolve("run/logs/bench.log"));
        boolean good = true;
        try (ProgressLine progress = ProgressLine.of(err())) {
            switch (what) {
                case GENERATE -> new GenerationBench(plan.world(), plan.directory(), rounds, progress).run(out());
                case GRAPH -> new GraphBench(links, size.orElse(1_000_000), results, rounds, progress).run(out());
                case RINGS -> new RingsBench(plan.world(), plan.directory(), copies, rounds, progress).run(out());
                case ROUNDS -> new RoundsBench(plan.directory(), insured, rounds(), progress).run(out());
                case CARDS -> new CardsBench(payments(), results, progress).run(out());
                case LATENCY -> new LatencyBench(plan, rate, progress).run(out());
                case MODELS -> new ModelsBench(size.orElse(100_000), rounds, progress).run(out());
                case QUEUE -> good = new QueueBench(queue.plan(home, plan, this), progress).run(out());
                default -> job(plan, progress);
            }
        }
        out().flush();
        return good ? Vigie.DONE : Vigie.FAILED;
    }

    private void job(BenchPlan plan, ProgressLine progress) throws IOException, WorkFailed, InterruptedException {
        BenchReport report = new Benchmark(plan, progress).run();
        BenchTable.print(report, out());
        if (json.isPresent()) {
            BenchJson.write(report, json.get());
        }
    }

    private Path rounds() {
        return results.orElseThrow(() -> wrong("Missing where the rounds are written: name a directory with --out"));
    }

    private Path payments() {
        return data.orElseThrow(
                () -> wrong("Missing the payments: name their directory with --data; see docs/benchmarks.md"));
    }

    private BenchPlan plan() {
        if (rounds < 1) {
            throw wrong("--rounds " + rounds + ": expected 1 or more");
        }
        if (parallelism < 1 || parallelism > MOST_SUBTASKS) {
            throw wrong("--parallelism " + parallelism + ": expected 1 to " + MOST_SUBTASKS);
        }
        if (warmUp < 0 || seconds < 1) {
            throw wrong("--warm-up " + warmUp + ", --seconds " + seconds + ": expected 0 or more, and 1 or more");
        }
        if (size.isPresent() && size.get() < 1) {
            throw wrong("--size " + size.get() + ": expected 1 or more");
        }
        if (copies < 1) {
            throw wrong("--copies " + copies + ": expected 1 or more");
        }
        if (rate < 1) {
            throw wrong("--rate " + rate + ": expected 1 or more");
        }
        Path directory = Path.of(System.getProperty("vigie.home", ".")).resolve("run/bench");
        return new BenchPlan(
                directory,
                world(),
                rounds,
                parallelism,
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                !withoutReplay);
    }

    private WorldSettings world() {
        try {
            return WorldSettings.defaults(SEED).withInsured(insured).withPeriod(FROM, DAYS);
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }
}
