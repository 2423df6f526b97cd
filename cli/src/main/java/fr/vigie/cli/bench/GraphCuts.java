package fr.vigie.cli.bench;

import fr.vigie.graph.algorithm.CompactGraph;
import fr.vigie.graph.algorithm.Components;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.IntStream;

/** Into what pieces a graph falls once its hubs are taken out: what one worker would have to hold. */
final class GraphCuts {
    private static final int[] MOST_LINKS = {Integer.MAX_VALUE, 10_000, 3_000, 1_000, 300, 100, 30, 10};

    private GraphCuts() {}

    /** Prints a line for each degree; the graph has a node or more. */
    static void print(CompactGraph graph, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n%-24s %10s %12s %11s %16s %22s%n",
                "nodes kept",
                "left out",
                "links left",
                "components",
                "largest, nodes",
                "links");
        for (int most : MOST_LINKS) {
            print(graph, most, out);
        }
    }

    private static void print(CompactGraph graph, int most, PrintWriter out) {
        Components components = Components.of(graph, node -> graph.degree(node) <= most);
        int[] sizes = components.sizes();
        int[] links = links(graph, components);
        int largest =
                IntStream.range(0, sizes.length).reduce(0, (best, label) -> links[label] > links[best] ? label : best);
        out.printf(
                Locale.ROOT,
                "%-24s %,10d %,12d %,11d %,16d %,12d (%4.1f %%)%n",
                most == Integer.MAX_VALUE ? "all" : String.format(Locale.ROOT, "of at most %,d links", most),
                sizes.length - IntStream.of(sizes).sum(),
                IntStream.of(links).sum(),
                components.count(),
                sizes[largest],
                links[largest],
                100.0 * links[largest] / Math.max(1, graph.links()));
    }

    /** How many links lie within each component, under its label. */
    private static int[] links(CompactGraph graph, Components components) {
        int[] links = new int[graph.nodes()];
        for (int node = 0; node < links.length; node++) {
            if (components.label(node) != Components.LEFT_OUT) {
                links[components.label(node)] += linksWithin(graph, components, node);
            }
        }
        return links;
    }

    /** Links of a node to smaller ones that are kept, so that each is counted once. */
    private static int linksWithin(CompactGraph graph, Components components, int node) {
        int links = 0;
        for (int place = graph.begin(node); place < graph.end(node) && graph.neighbour(place) < node; place++) {
            links += components.label(graph.neighbour(place)) == Components.LEFT_OUT ? 0 : 1;
        }
        return links;
    }
}
