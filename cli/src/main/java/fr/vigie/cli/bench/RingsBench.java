package fr.vigie.cli.bench;

import fr.vigie.cli.ProgressLine;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.rings.RecordSource;
import fr.vigie.cli.rings.RecordedSource;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.RingCatalogue;
import fr.vigie.graph.actor.ActorBook;
import fr.vigie.graph.link.LinkBook;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkMaker;
import fr.vigie.graph.ring.RingAnalysis;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * How much memory the links of a simulated world take, and how long it takes to put them in order and to look for rings. More
 * links than one world has are made by taking it in several times, each time with other identifiers.
 */
public final class RingsBench {
    private static final double MIB = 1 << 20;
    private static final double NANOS_A_SECOND = 1e9;

    private final WorldSettings settings;
    private final Path directory;
    private final int copies;
    private final int rounds;
    private final ProgressLine progress;
    private LocalDate last = LocalDate.MIN;

    /**
     * A benchmark.
     *
     * @param directory where worlds are kept
     * @param copies how often the world is taken in, 1 or more
     * @param rounds how often rings are looked for
     */
    public RingsBench(WorldSettings settings, Path directory, int copies, int rounds, ProgressLine progress) {
        this.settings = settings;
        this.directory = directory;
        this.copies = copies;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Runs it and prints what it measured. */
    public void run(PrintWriter out) throws IOException {
        BenchWorld world = new BenchWorld(directory, settings);
        world.ready(progress);
        ActorBook actors = new ActorBook();
        LinkBook book = new LinkBook();
        for (int copy = 0; copy < copies; copy++) {
            int number = copy;
            progress.say(String.format(
                    Locale.ROOT,
                    "vigie: taking the world in, %d of %d, %,d links so far",
                    copy + 1,
                    copies,
                    book.size()));
            read(world, new OtherIdentifiers(number), book, actors);
        }
        int taken = book.size();
        long before = System.nanoTime();
        LinkGraph graph = book.freeze();
        double ordered = (System.nanoTime() - before) / NANOS_A_SECOND;
        long heap = heap();
        List<Double> seconds = new ArrayList<>();
        int rings = 0;
        RingAnalysis analysis = new RingAnalysis(RingCatalogue.all());
        for (int round = 0; round < rounds; round++) {
            // A scene of its own: what was made of the links to look at is part of the work.
            long start = System.nanoTime();
            rings = analysis.at(new RingScene(graph, actors.at(last))).size();
            seconds.add((System.nanoTime() - start) / NANOS_A_SECOND);
        }
        Spread spread = Spread.of(seconds);
        out.println(Machine.here().line());
        out.printf(
                Locale.ROOT,
                "%,d insured, taken in %d times: %,d links taken in, %,d that hold, of %,d nodes%n",
                settings.insured(),
                copies,
                taken,
                graph.size(),
                graph.nodes());
        out.printf(
                Locale.ROOT,
                "the links take %,.1f MiB, %.1f bytes each; the heap holds %,.0f MiB with the references%n",
                graph.bytes() / MIB,
                (double) graph.bytes() / graph.size(),
                heap / MIB);
        out.printf(Locale.ROOT, "putting them in order: %.2f s, once%n", ordered);
        out.printf(
                Locale.ROOT,
                "looking for rings, %d rounds: %.2f s (%.2f–%.2f), %d rings%n",
                rounds,
                spread.median(),
                spread.least(),
                spread.most(),
                rings);
    }

    private void read(BenchWorld world, OtherIdentifiers others, LinkBook book, ActorBook actors) throws IOException {
        RecordSource source = new RecordedSource(
                RecordedStreams.in(world.files()),
                (place, reason, raw) -> {},
                (lines, share) -> progress.update(
                        () -> String.format(Locale.ROOT, "taking the world in: %3.0f %%", 100 * share)));
        Set<Stream> wanted = EnumSet.copyOf(LinkMaker.STREAMS);
        wanted.addAll(ActorBook.STREAMS);
        source.read(wanted, new RecordSource.Taker() {
            @Override
            public void record(Stream stream, SpecificRecordBase record) {
                others.replace(record);
                if (ActorBook.STREAMS.contains(stream)) {
                    actors.add(stream, record);
                } else {
                    LinkMaker.of(stream, record).ifPresent(book::add);
                    LocalDate day = stream.eventTime(record).map(ParisDay::of).orElseThrow();
                    last = day.isAfter(last) ? day : last;
                }
            }

            @Override
            public void reject(Stream stream) {
                throw new IllegalStateException(stream.fileName() + ": a simulated record is refused");
            }
        });
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
