package fr.vigie.cli.bench;

import fr.vigie.cli.WorkFailed;
import fr.vigie.graph.algorithm.CompactGraph;
import fr.vigie.graph.algorithm.Components;
import fr.vigie.graph.algorithm.CoreNumbers;
import fr.vigie.graph.algorithm.GraphBuilder;
import fr.vigie.graph.algorithm.PageRank;
import fr.vigie.graph.algorithm.Ranks;
import fr.vigie.graph.algorithm.WalkSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;

/** One round of the benchmark of graphs: what was worked out, and how long each step took. */
final class GraphRound {
    private static final double NANOS_A_MILLI = 1e6;

    /** What is measured, in the order in which it is done. */
    enum Step {
        READING("reading"),
        BUILDING("building"),
        COMPONENTS("components"),
        CORES("core numbers"),
        RANKS("PageRank");

        private final String title;

        Step(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Where links come from. */
    @FunctionalInterface
    interface Links {
        /** Hands all of them to a builder. */
        void drawTo(GraphBuilder builder) throws IOException, WorkFailed;
    }

    private final Map<Step, Double> millis = new EnumMap<>(Step.class);
    private final CompactGraph graph;
    private final long graphHeapBytes;
    private final Components components;
    private final int[] cores;
    private final Ranks ranks;

    /** Does all steps. */
    GraphRound(Links links) throws IOException, WorkFailed {
        long heapBefore = heapBytes();
        GraphBuilder builder = GraphBuilder.unweighted();
        long start = System.nanoTime();
        links.drawTo(builder);
        start = done(Step.READING, start);
        graph = builder.build();
        done(Step.BUILDING, start);
        graphHeapBytes = heapBytes() - heapBefore;
        start = System.nanoTime();
        components = Components.of(graph);
        start = done(Step.COMPONENTS, start);
        cores = CoreNumbers.of(graph);
        start = done(Step.CORES, start);
        ranks = PageRank.of(graph, WalkSettings.defaults());
        done(Step.RANKS, start);
    }

    private long done(Step step, long start) {
        long now = System.nanoTime();
        millis.put(step, (now - start) / NANOS_A_MILLI);
        return now;
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How long each step took, ms; collections of garbage between them left aside. */
    Map<Step, Double> millis() {
        return millis;
    }

    /** By how much more of the heap was in use, after a collection, once the graph was built. */
    long graphHeapBytes() {
        return graphHeapBytes;
    }

    CompactGraph graph() {
        return graph;
    }

    Components components() {
        return components;
    }

    /** The core number of a node. */
    int core(int node) {
        return cores[node];
    }

    Ranks ranks() {
        return ranks;
    }
}
