package fr.vigie.cli.bench;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.WorkFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How long the algorithms on graphs take and how much memory, on links from a file or on made-up ones. */
public final class GraphBench {
    private static final double MIB = 1 << 20;
    private static final double KIB_A_MIB = 1 << 10;
    private static final Path MEMORY_OF_THIS_PROCESS = Path.of("/proc/self/status");

    private final GraphRound.Links links;
    private final String title;
    private final Optional<Path> results;
    private final int rounds;
    private final ProgressLine progress;

    /**
     * A benchmark of some rounds.
     *
     * @param file the file of links; without it, links are made up
     * @param size links that are made up then
     * @param results the directory that what was worked out is written into, for others to compare
     */
    public GraphBench(Optional<Path> file, int size, Optional<Path> results, int rounds, ProgressLine progress) {
        this.links = file.<GraphRound.Links>map(named -> builder -> EdgeList.read(named, builder))
                .orElse(new MadeUpGraph(size)::drawTo);
        this.title = file.map(Path::toString)
                .orElse(String.format(Locale.ROOT, "a graph made up of %,d links, some of them double", size));
        this.results = results;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Runs it and prints the tables. */
    public void run(PrintWriter out) throws IOException, WorkFailed {
        Machine machine = Machine.here();
        List<Map<GraphRound.Step, Double>> times = new ArrayList<>();
        GraphRound last = measured(times);
        if (last.graph().nodes() == 0) {
            throw new WorkFailed(title + ": no link in it; expected a link a line, such as: 0 17");
        }
        out.println(machine.line());
        out.printf(
                Locale.ROOT,
                "%s: %,d links of %,d nodes; %d rounds%n%n",
                title,
                last.graph().links(),
                last.graph().nodes(),
                rounds);
        printTimes(times, last, out);
        printMemory(last, out);
        GraphCuts.print(last.graph(), out);
        if (results.isPresent()) {
            GraphResults.write(results.get(), last);
        }
    }

    private GraphRound measured(List<Map<GraphRound.Step, Double>> times) throws IOException, WorkFailed {
        for (int number = 1; number < rounds; number++) {
            times.add(round(number).millis());
        }
        GraphRound last = round(rounds);
        times.add(last.millis());
        return last;
    }

    private GraphRound round(int number) throws IOException, WorkFailed {
        GraphRound round = new GraphRound(links);
        double millis = round.millis().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        progress.say(String.format(
                Locale.ROOT, "vigie: round %d of %d: %s, %,.0f ms", number, rounds, round.graph(), millis));
        return round;
    }

    private static void printTimes(List<Map<GraphRound.Step, Double>> times, GraphRound last, PrintWriter out) {
        out.printf(Locale.ROOT, "%-28s %s%n", "", "ms, median (least–most)");
        for (GraphRound.Step step : GraphRound.Step.values()) {
            Spread spread = Spread.of(
                    times.stream().map(round -> round.getOrDefault(step, 0.0)).toList());
            out.printf(
                    Locale.ROOT,
                    "%-28s %,9.1f (%,9.1f–%,9.1f)%s%n",
                    step.title(),
                    spread.median(),
                    spread.least(),
                    spread.most(),
                    step == GraphRound.Step.RANKS ? ", " + last.ranks().iterations() + " iterations" : "");
        }
    }

    private static void printMemory(GraphRound last, PrintWriter out) throws IOException {
        long bytes = last.graphHeapBytes();
        out.printf(
                Locale.ROOT,
                "%nthe graph takes %,.1f MiB of heap, %.1f bytes a link; the process took at most %s%n",
                bytes / MIB,
                (double) bytes / last.graph().links(),
                mostMemory());
    }

    /** The most memory that this process has had, as Linux counts it. */
    private static String mostMemory() throws IOException {
        if (!Files.exists(MEMORY_OF_THIS_PROCESS)) {
            return "(not known here)";
        }
        try (Stream<String> lines = Files.lines(MEMORY_OF_THIS_PROCESS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kib -> String.format(Locale.ROOT, "%,.0f MiB", Long.parseLong(kib) / KIB_A_MIB))
                    .findFirst()
                    .orElse("(not known here)");
        }
    }
}
