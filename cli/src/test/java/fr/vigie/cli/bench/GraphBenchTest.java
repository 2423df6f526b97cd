package fr.vigie.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.Commands;
import fr.vigie.graph.algorithm.CompactGraph;
import fr.vigie.graph.algorithm.Components;
import fr.vigie.graph.algorithm.GraphBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphBenchTest {
    /** A triangle with a tail, a pair, and 6, which is a node without a link. */
    private static final String LINKS = "# a b\n0 1\n1\t2 and more\r\n\n  2 0\n2 3\n1 0\n3 3\n5 7\n";

    @TempDir
    Path directory = Path.of("");

    private Path links(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"links.txt", "links.txt.gz"})
    void itTellsTimesAndMemoryAndWritesWhatItWorkedOut(String name) throws IOException {
        Path out = directory.resolve("out");

        String printed = Commands.done(
                "bench", "graph", "--rounds", "2", "--links", links(name, LINKS).toString(), "--out", out.toString());

        assertThat(printed)
                .contains(name + ": 5 links of 8 nodes; 2 rounds", "building", "PageRank", "bytes a link")
                .containsPattern("all +0 +5 +4 +4 +4 \\(80.0 %\\)");
        assertThat(out.resolve("links.txt")).hasContent("0 1\n0 2\n1 2\n2 3\n5 7\n");
        assertThat(out.resolve("components.tsv")).hasContent("0\t0\n1\t0\n2\t0\n3\t0\n4\t4\n5\t5\n6\t6\n7\t5\n");
        assertThat(out.resolve("cores.tsv")).hasContent("0\t2\n1\t2\n2\t2\n3\t1\n4\t0\n5\t1\n6\t0\n7\t1\n");
        assertThat(Files.readAllLines(out.resolve("pagerank.tsv")))
                .hasSize(8)
                .allMatch(line -> line.matches("\\d\t\\d\\.\\d{11}e-\\d\\d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 1\n2\n", "0 1\n2 b\n", "0 1\n-2 3\n", "0 1\n2,3\n", "0 1\n2 3x\n", "0 1\n2 2147483647\n"})
    void aLineThatIsNoLinkIsToldWithItsPlace(String text) throws IOException {
        Path file = links("links.txt", text);
        assertThat(Commands.run(1, "bench", "graph", "--links", file.toString()))
                .startsWith("vigie: " + file + ":2: expected two node numbers");
    }

    @Test
    void aMissingOrEmptyFileIsNamed() throws IOException {
        Path nowhere = directory.resolve("nowhere.txt");
        assertThat(Commands.run(1, "bench", "graph", "--links", nowhere.toString()))
                .contains(nowhere + ": no such file");
        Path empty = links("empty.txt", "# nothing\n");
        assertThat(Commands.run(1, "bench", "graph", "--links", empty.toString()))
                .contains(empty + ": no link in it");
        assertThat(Commands.run(2, "bench", "graph", "--size", "0")).contains("--size 0: expected 1 or more");
    }

    @Test
    void aTruncatedGzIsNamed() throws IOException {
        Path file = links("links.gz", LINKS.repeat(100));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));
        assertThat(Commands.run(1, "bench", "graph", "--links", file.toString()))
                .contains(file + ": is damaged");
    }

    /** Any byte is allowed in what is not read, such as a Latin-1 y with two dots, 255. */
    @Test
    void whatComesAfterTheNumbersIsNotRead() throws IOException {
        Path file = directory.resolve("links.txt");
        Files.write(file, "0 1 \u00ff\n# \u00ff\n1 2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Commands.done("bench", "graph", "--links", file.toString())).contains("2 links of 3 nodes");
    }

    /** It has hubs, one large component, and an island for each hundred nodes. */
    @Test
    void theMadeUpGraphIsTheSameAtEachCallAndHasHubsAndIslands() {
        CompactGraph graph = madeUp();
        assertThat(madeUp()).isEqualTo(graph);
        assertThat(graph.nodes()).isEqualTo(20_000);
        assertThat(graph.links()).isBetween(90_000, 100_000);
        assertThat(graph.degree(3)).isGreaterThan(200);
        assertThat(Components.of(graph).count()).isEqualTo(1 + 200);
        assertThat(graph.neighbours(19_995)[0]).isGreaterThanOrEqualTo(19_990);
    }

    private static CompactGraph madeUp() {
        GraphBuilder builder = GraphBuilder.unweighted();
        new MadeUpGraph(100_000).drawTo(builder);
        return builder.build();
    }
}
