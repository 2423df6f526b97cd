package fr.vigie.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.records.DeletedTree;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import fr.vigie.sample.output.Compression;
import fr.vigie.streaming.bench.Measure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How fast a simulated world is written, plain and compressed, and how large its files are. */
public final class GenerationBench {
    private final WorldSettings settings;
    private final Path scratch;
    private final int rounds;
    private final ProgressLine progress;
    private final List<Row> rows = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();

    /** A benchmark of one world, written under a directory and deleted again. */
    public GenerationBench(WorldSettings settings, Path directory, int rounds, ProgressLine progress) {
        this.settings = settings;
        this.scratch = directory.resolve("generated-" + ProcessHandle.current().pid());
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Runs it and prints the table. */
    public void run(PrintWriter out) throws IOException {
        Machine machine = Machine.here();
        for (Compression compression : List.of(Compression.NONE, Compression.ZST, Compression.GZ)) {
            measure(compression);
        }
        out.println(machine.line());
        out.printf(
                Locale.ROOT,
                "%,d records of %,d insured persons over %d days; %d rounds: median (least–most); heap at most %,d MiB%n",
                rows.get(0).rounds().get(0).records(),
                settings.insured(),
                settings.days(),
                rounds,
                peakHeapBytes() >> 20);
        BenchTable.rows(rows, out);
        for (int i = 0; i < rows.size(); i++) {
            out.printf(Locale.ROOT, "%-48s %,9.0f MiB%n", "size, " + rows.get(i).title(), bytes.get(i) / 1048576.0);
        }
    }

    private void measure(Compression compression) throws IOException {
        Row row = Row.empty(compression.name(), "world, " + title(compression));
        for (int round = 1; round <= rounds; round++) {
            System.gc();
            long wall = System.nanoTime();
            long cpu = cpuNanos();
            long records = generate(compression);
            Measure measure =
                    new Measure(records, (System.nanoTime() - wall) / 1e9, (cpuNanos() - cpu) / 1e9, Optional.empty());
            row = row.with(measure);
            progress.say(String.format(
                    Locale.ROOT,
                    "vigie: round %d of %d, %s: %,d records in %.1f s",
                    round,
                    rounds,
                    row.title(),
                    records,
                    measure.wallSeconds()));
            long size = size(scratch);
            DeletedTree.delete(scratch);
            if (round == rounds) {
                bytes.add(size);
            }
        }
        rows.add(row);
    }

    private static String title(Compression compression) {
        return switch (compression) {
            case NONE -> "JSON Lines";
            case ZST -> "zst";
            case GZ -> "gz";
        };
    }

    private long generate(Compression compression) throws IOException {
        return World.generate(
                        settings.withCompression(compression),
                        scratch,
                        (day, done, total) -> progress.update(() ->
                                String.format(Locale.ROOT, "generating: %3.0f %%, %s", 100.0 * done / total, day)))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(GenerationBench::sizeOfFile)
                    .sum();
        }
    }

    private static long sizeOfFile(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
