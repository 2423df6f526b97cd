package fr.vigie.cli.bench;

import fr.vigie.graph.algorithm.CompactGraph;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * What was worked out of a graph as text, so that other implementations can be held against it: {@code links.txt} (two nodes
 * a line, the smaller one first), {@code components.tsv} (node, smallest node of its component), {@code cores.tsv} and
 * {@code pagerank.tsv} (12 significant digits).
 */
final class GraphResults {
    private GraphResults() {}

    static void write(Path directory, GraphRound round) throws IOException {
        Files.createDirectories(directory);
        CompactGraph graph = round.graph();
        writeLinks(directory.resolve("links.txt"), graph);
        writeNodes(
                directory.resolve("components.tsv"),
                graph,
                node -> String.valueOf(round.components().label(node)));
        writeNodes(directory.resolve("cores.tsv"), graph, node -> String.valueOf(round.core(node)));
        writeNodes(
                directory.resolve("pagerank.tsv"),
                graph,
                node -> String.format(Locale.ROOT, "%.11e", round.ranks().of(node)));
    }

    private static void writeLinks(Path file, CompactGraph graph) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int node = 0; node < graph.nodes(); node++) {
                for (int place = graph.begin(node); place < graph.end(node); place++) {
                    if (node < graph.neighbour(place)) {
                        out.write(node + " " + graph.neighbour(place) + "\n");
                    }
                }
            }
        }
    }

    private static void writeNodes(Path file, CompactGraph graph, IntFunction<String> value) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int node = 0; node < graph.nodes(); node++) {
                out.write(node + "\t" + value.apply(node) + "\n");
            }
        }
    }
}
