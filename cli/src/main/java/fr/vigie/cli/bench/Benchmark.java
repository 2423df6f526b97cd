package fr.vigie.cli.bench;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.streaming.bench.Bench;
import fr.vigie.streaming.bench.BenchSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** The whole of a benchmark: a world, a broker that holds it, the rounds. */
public final class Benchmark {
    /** As in the demo. */
    static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);

    private final BenchPlan plan;
    private final ProgressLine progress;

    public Benchmark(BenchPlan plan, ProgressLine progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs it; what it leaves behind is the simulated world. */
    public BenchReport run() throws IOException, WorkFailed, InterruptedException {
        Machine machine = Machine.here();
        BenchWorld world = new BenchWorld(plan.directory(), plan.world());
        PreparedDays days = world.ready(progress);
        Path scratch =
                plan.directory().resolve("scratch-" + ProcessHandle.current().pid());
        DeletedTree.delete(scratch);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(scratch.resolve("kafka"))) {
            return new BenchReport(machine, plan, days.records(), measured(kafka, days, world.files(), scratch));
        } finally {
            DeletedTree.delete(scratch);
        }
    }

    private List<Row> measured(EmbeddedKafka kafka, PreparedDays days, Path files, Path scratch)
            throws IOException, WorkFailed, InterruptedException {
        LoadedTopics topics = new LoadedTopics(kafka.bootstrapServers());
        SortedMap<LocalDate, Long> loaded = topics.load(days, progress);
        Bench bench = new Bench(new BenchSettings(
                kafka.bootstrapServers(),
                Set.copyOf(days.streams()),
                loaded,
                plan.parallelism(),
                CHECKPOINT_EVERY,
                plan.warmUp(),
                plan.longest()));
        return new Rounds(bench, topics, files, scratch, plan, progress).run();
    }
}
