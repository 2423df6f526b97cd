package fr.vigie.cli.bench;

import fr.vigie.streaming.bench.Measure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A benchmark as a table for people. */
public final class BenchTable {
    private BenchTable() {}

    /** Prints it. */
    public static void print(BenchReport report, PrintWriter out) {
        machine(report, out);
        rows(report.rows(), out);
        ratios(report, out);
        live(report.full(), out);
    }

    private static void live(Row full, PrintWriter out) {
        out.printf("%nthe live job, round by round%n");
        for (Measure round : full.rounds()) {
            round.live().ifPresent(live -> out.printf(Locale.ROOT, "%s%n", line(round, live)));
        }
    }

    private static String line(Measure round, Measure.Live live) {
        return String.format(
                Locale.ROOT,
                "%s: %,d records of %,d days in %.0f s, %.2f s a day; heap in use after collections at most %,d MiB;"
                        + " last checkpoint %,d MiB",
                live.warm() ? "after warming up" : "all of it, over before it was warm",
                round.records(),
                live.days(),
                round.wallSeconds(),
                round.wallSeconds() / Math.max(1, live.days()),
                live.heapBytes() >> 20,
                live.stateBytes() >> 20);
    }

    /** The rows of a benchmark: records a second and processor time a record. */
    static void rows(List<Row> rows, PrintWriter out) {
        out.printf(Locale.ROOT, "%n%-48s %28s %22s%n", "", "records/s", "processor µs/record");
        for (Row row : rows) {
            Spread rate = Spread.of(row.rates());
            Spread cpu = Spread.of(row.cpuMicros());
            out.printf(
                    Locale.ROOT,
                    "%-48s %,9.0f (%,9.0f–%,9.0f) %7.1f (%5.1f–%5.1f)%n",
                    row.title(),
                    rate.median(),
                    rate.least(),
                    rate.most(),
                    cpu.median(),
                    cpu.least(),
                    cpu.most());
        }
    }

    private static void machine(BenchReport report, PrintWriter out) {
        out.println(report.machine().line());
        out.printf(
                Locale.ROOT,
                "%,d records of %,d insured persons; parallelism %d, checkpoints every %d s; %d rounds: median (least–most)%n",
                report.records(),
                report.plan().world().insured(),
                report.plan().parallelism(),
                Benchmark.CHECKPOINT_EVERY.toSeconds(),
                report.plan().rounds());
    }

    private static void ratios(BenchReport report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n%-48s %28s %22s%n",
                "the live job against",
                "share of its speed",
                "times its processor");
        for (Row row : report.barer()) {
            Spread speed = Spread.of(report.full().speedOf(row));
            Spread cpu = Spread.of(report.full().cpuOf(row));
            out.printf(
                    Locale.ROOT,
                    "%-48s %9.3f (%9.3f–%9.3f) %7.1f (%5.1f–%5.1f)%n",
                    row.title(),
                    speed.median(),
                    speed.least(),
                    speed.most(),
                    cpu.median(),
                    cpu.least(),
                    cpu.most());
        }
    }
}
