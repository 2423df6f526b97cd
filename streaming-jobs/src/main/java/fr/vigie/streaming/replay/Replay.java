package fr.vigie.streaming.replay;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeSerializer;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.intake.IntakeFunction.PayloadForm;
import fr.vigie.streaming.topology.DayCloseWatermarks;
import fr.vigie.streaming.topology.DetectionTopology;
import fr.vigie.streaming.topology.JobParameters;
import fr.vigie.streaming.topology.LocalCluster;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the job over a directory of recorded streams, in this process, without Kafka. */
public final class Replay {
    /** Heap that is wanted for a line with all its state, bytes: where there is less, state goes to RocksDB. Answers are the same. */
    private static final long HEAP_A_LINE = 1_000;

    private final ReplaySettings settings;
    private final Path scratch;

    private Replay(ReplaySettings settings, Path scratch) {
        this.settings = settings;
        this.scratch = scratch;
    }

    /**
     * Replays a directory.
     *
     * @param progress told in one line what is being done
     * @throws IOException with one clear line where the input cannot be used or the output cannot be written
     */
    public static ReplayResult run(ReplaySettings settings, Consumer<String> progress) throws IOException {
        return run(settings, MoreDetectors.NONE, progress);
    }

    /** Replays a directory, with the alerts of more detectors in the same ranking. */
    public static ReplayResult run(ReplaySettings settings, MoreDetectors more, Consumer<String> progress)
            throws IOException {
        return run(settings, more, snapshot -> {}, progress);
    }

    /**
     * Replays a directory.
     *
     * @param snapshots where the snapshots of features go, in no order, if the settings ask for them
     */
    public static ReplayResult run(
            ReplaySettings settings, MoreDetectors more, SnapshotWriter snapshots, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(settings.out());
        Path scratch = Files.createTempDirectory("vigie-replay");
        try {
            return new Replay(settings, scratch).run(more, snapshots, progress);
        } finally {
            delete(scratch);
        }
    }

    private ReplayResult run(MoreDetectors more, SnapshotWriter snapshots, Consumer<String> progress)
            throws IOException {
        long start = System.nanoTime();
        progress.accept("reading " + settings.in());
        RecordedDirectory recorded = RecordedDirectory.read(settings.in(), scratch);
        TreeSet<LocalDate> days = days(recorded);
        progress.accept(recorded.lines() + " lines of " + recorded.streams().size() + " streams, " + days.size()
                + " days, through " + days.last());
        JobExecutionResult done = execute(recorded, days);
        progress.accept("writing " + settings.out());
        AlertBook book = new AlertBook();
        ScoreBook scores = new ScoreBook();
        ModelScores modelScores = new ModelScores();
        List<Reject> rejects = new ArrayList<>();
        collect(book, scores, modelScores, snapshots, rejects);
        more.addTo(book, days.last());
        List<Alert> alerts = book.write(settings.out());
        scores.write(settings.out());
        modelScores.write(settings.out());
        writeRejects(rejects);
        Map<Stream, Long> late = new EnumMap<>(Stream.class);
        recorded.streams().forEach(stream -> late.put(stream.stream(), stream.late()));
        double seconds = (System.nanoTime() - start) / 1e9;
        Summary summary = new Summary(tallies(done), late, recorded.delivered(), alerts, more, days.last(), seconds);
        summary.write(settings.out().resolve("summary.json"));
        if (!summary.balances()) {
            throw new IOException(settings.out().resolve("summary.json")
                    + ": read is not used + duplicates + rejected for every stream; this is a defect, report it");
        }
        return new ReplayResult(alerts, days.last(), summary.read(), seconds);
    }

    private TreeSet<LocalDate> days(RecordedDirectory recorded) throws IOException {
        TreeSet<LocalDate> days = new TreeSet<>(recorded.days());
        settings.until().ifPresent(until -> {
            days.removeIf(day -> day.isAfter(until));
            days.add(until);
        });
        if (days.isEmpty()) {
            throw new IOException(settings.in() + ": no record bears a day; nothing to replay");
        }
        return days;
    }

    private static boolean isHeapShort(long lines) {
        return lines * HEAP_A_LINE > Runtime.getRuntime().maxMemory();
    }

    private JobExecutionResult execute(RecordedDirectory recorded, TreeSet<LocalDate> days) throws IOException {
        Configuration configuration = LocalCluster.configuration();
        boolean spills = isHeapShort(recorded.lines());
        configuration.setString("state.backend.type", spills ? "rocksdb" : "hashmap");
        configuration.setString("restart-strategy.type", "none");
        configuration.setString("taskmanager.memory.managed.size", "512m");
        configuration.setString("taskmanager.memory.network.max", "256m");
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), configuration);
        env.getConfig().enableObjectReuse();
        Map<String, String> parameters = new HashMap<>();
        parameters.put(DayCloseFunction.LAST_CLOSE, String.valueOf(ParisDay.closeMillis(days.last())));
        if (!spills) {
            parameters.put(DayCloseFunction.STATE_ON_HEAP, String.valueOf(Long.MAX_VALUE));
        }
        env.getConfig().setGlobalJobParameters(new JobParameters(parameters));
        var raw = env.fromSource(
                new ReplaySource(recorded.streams(), days),
                DayCloseWatermarks.strategy(),
                "recorded streams",
                EnvelopeType.INSTANCE);
        var outputs = new DetectionTopology(settings.detection(), recorded.delivered()).connect(raw, PayloadForm.JSON);
        Path alerts = Files.createDirectories(scratch.resolve("alerts"));
        Path rejects = Files.createDirectories(scratch.resolve("rejects"));
        outputs.alerts().sinkTo(new ScratchSink(alerts)).name("alerts").uid("alerts");
        outputs.rejects()
                .map(bytes -> new Envelope(Form.DAY_CLOSE.code(), 0, 0, 0, "", "", bytes))
                .returns(EnvelopeType.INSTANCE)
                .sinkTo(new ScratchSink(rejects))
                .name("rejects")
                .uid("rejects");
        try {
            return env.execute("vigie replay");
        } catch (Exception e) {
            throw new IOException("the replay failed: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = cause.getCause(); next != null; next = cause.getCause()) {
            cause = next;
        }
        return cause.toString();
    }

    private void collect(
            AlertBook book, ScoreBook scores, ModelScores modelScores, SnapshotWriter snapshots, List<Reject> rejects)
            throws IOException {
        forEach(scratch.resolve("alerts"), envelope -> {
            if (envelope.is(Form.SCORED_LINE)) {
                scores.add(envelope);
            } else if (envelope.is(Form.MODEL_SCORE)) {
                modelScores.add(envelope);
            } else if (envelope.is(Form.FEATURE_SNAPSHOT)) {
                snapshots.add(envelope.as(FeatureSnapshot.class));
            } else {
                book.add(envelope);
            }
        });
        forEach(scratch.resolve("rejects"), envelope -> rejects.add(reject(envelope.payload())));
    }

    private static Reject reject(byte[] bytes) {
        try {
            return (Reject) RecordBinary.decode(Reject.SCHEMA$, bytes);
        } catch (BadRecord e) {
            throw new IllegalStateException("a reject is unreadable", e);
        }
    }

    private interface Taker {
        void take(Envelope envelope) throws IOException;
    }

    private static void forEach(Path folder, Taker taker) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
            for (Path part : parts) {
                try (DataInputViewStreamWrapper in =
                        new DataInputViewStreamWrapper(new BufferedInputStream(Files.newInputStream(part), 1 << 16))) {
                    while (true) {
                        taker.take(EnvelopeSerializer.INSTANCE.deserialize(in));
                    }
                } catch (EOFException end) {
                    // The part is read.
                }
            }
        }
    }

    private void writeRejects(List<Reject> rejects) throws IOException {
        rejects.sort(Comparator.comparing((Reject reject) -> file(reject.getSource()))
                .thenComparing(reject -> line(reject.getSource()))
                .thenComparing(Reject::getReason));
        try (JsonLinesWriter out = new JsonLinesWriter(settings.out().resolve("rejects.jsonl"))) {
            for (Reject reject : rejects) {
                out.write(reject);
            }
        }
    }

    private static String file(String source) {
        return source.substring(0, source.lastIndexOf(':'));
    }

    private static long line(String source) {
        return Long.parseLong(source.substring(source.lastIndexOf(':') + 1));
    }

    private static Map<String, Long> tallies(JobExecutionResult done) {
        Map<String, Long> tallies = new TreeMap<>();
        done.getAllAccumulatorResults().forEach((name, value) -> {
            if (value instanceof Long count) {
                tallies.put(name, count);
            }
        });
        return tallies;
    }

    private static void delete(Path folder) throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
