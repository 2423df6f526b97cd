package fr.vigie.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.streaming.bench.Bench;
import fr.vigie.streaming.bench.Measure;
import fr.vigie.streaming.bench.Pipeline;
import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplayResult;
import fr.vigie.streaming.replay.ReplaySettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every pipeline once a round, in turn, so that a machine that is busy for a while slows them all. */
final class Rounds {
    private static final String REPLAY = "replay";

    private final Bench bench;
    private final LoadedTopics topics;
    private final Path files;
    private final Path scratch;
    private final BenchPlan plan;
    private final ProgressLine progress;
    private final List<Row> rows = new ArrayList<>();

    Rounds(Bench bench, LoadedTopics topics, Path files, Path scratch, BenchPlan plan, ProgressLine progress) {
        this.bench = bench;
        this.topics = topics;
        this.files = files;
        this.scratch = scratch;
        this.plan = plan;
        this.progress = progress;
        for (Pipeline pipeline : Pipeline.values()) {
            rows.add(Row.empty(pipeline.name().toLowerCase(Locale.ROOT).replace('_', '-'), pipeline.title()));
        }
        if (plan.replay()) {
            rows.add(Row.empty(REPLAY, "the same job, replayed from files"));
        }
    }

    /** Runs them; the rows are in the order of the pipelines, the replay last. */
    List<Row> run() throws IOException, WorkFailed, InterruptedException {
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Pipeline pipeline : Pipeline.values()) {
                add(pipeline.ordinal(), measured(pipeline), round);
            }
            if (plan.replay()) {
                add(rows.size() - 1, replayed(), round);
            }
        }
        return List.copyOf(rows);
    }

    private void add(int row, Measure measure, int round) {
        Row more = rows.get(row).with(measure);
        rows.set(row, more);
        progress.say(String.format(
                Locale.ROOT,
                "vigie: round %d of %d, %s: %.1f s, %,.0f records/s, %.1f µs of processor a record",
                round,
                plan.rounds(),
                more.title(),
                measure.wallSeconds(),
                more.rates().get(round - 1),
                more.cpuMicros().get(round - 1)));
    }

    private Measure measured(Pipeline pipeline) throws IOException, WorkFailed, InterruptedException {
        topics.forgetToldCloses();
        Path checkpoints = scratch.resolve("checkpoints");
        System.gc();
        try {
            return bench.run(pipeline, checkpoints);
        } finally {
            DeletedTree.delete(checkpoints);
        }
    }

    private Measure replayed() throws IOException {
        Path out = scratch.resolve(REPLAY);
        System.gc();
        long cpu = cpuNanos();
        ReplayResult result = Replay.run(
                new ReplaySettings(files, out, plan.parallelism(), Optional.empty(), DetectionSettings.defaults()),
                line -> progress.update(() -> "replay: " + line));
        return new Measure(result.records(), result.wallSeconds(), (cpuNanos() - cpu) / 1e9, Optional.empty());
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
