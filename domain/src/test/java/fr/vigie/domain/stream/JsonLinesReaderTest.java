package fr.vigie.domain.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {
    private final Path directory;

    JsonLinesReaderTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines.jsonl", "lines.jsonl.gz", "lines.jsonl.zst"})
    void readsPlainAndCompressedFilesAlike(String name) throws IOException {
        assertThat(lines(file(name, "a\nbé\nc\n"))).containsExactly("1:a", "2:bé", "3:c");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "'\n\n', ''",
        "'a', '1:a'",
        "'a\nb', '1:a 2:b'",
        "'a\n\nb\n\n', '1:a 3:b'",
        "'a\r\n\r\nb\r\n', '1:a 3:b'",
        "'\n\na', '3:a'",
        "'a\rb\n', '1:a\rb'"
    })
    void numbersLinesAndPassesOverEmptyOnes(String content, String expected) throws IOException {
        assertThat(String.join(" ", lines(file("lines.jsonl", content)))).isEqualTo(expected);
    }

    @Test
    void readsLinesLongerThanItsBuffers() throws IOException {
        String huge = "x".repeat(5_000_000);

        assertThat(lines(file("lines.jsonl.gz", "a\n" + huge + "\nb"))).containsExactly("1:a", "2:" + huge, "3:b");
    }

    @Test
    void readsLinesWhereverTheBufferEnds() throws IOException {
        for (int length = (1 << 16) - 3; length <= (1 << 16) + 1; length++) {
            String line = "x".repeat(length);
            assertThat(lines(file("lines.jsonl", line + "\r\nb\n"))).containsExactly("1:" + line, "2:b");
        }
    }

    @Test
    void readsFilesCompressedInSeveralParts() throws IOException {
        Path file = directory.resolve("parts.jsonl.gz");
        byte[] first = compressed("parts.gz", "a\nb".getBytes(UTF_8));
        byte[] second = compressed("parts.gz", "c\nd\n".getBytes(UTF_8));
        Files.write(file, concat(first, second));

        assertThat(lines(file)).containsExactly("1:a", "2:bc", "3:d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.jsonl.gz", "cut.jsonl.zst"})
    void refusesTruncatedFiles(String name) throws IOException {
        byte[] whole = compressed(name, noise().getBytes(UTF_8));
        Path file = Files.write(directory.resolve(name), Arrays.copyOf(whole, whole.length * 2 / 3));

        assertThatThrownBy(() -> lines(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageMatching("(?s).*after line \\d+; deliver the file again.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.jsonl.gz", "plain.jsonl.zst"})
    void refusesWhatIsNotCompressed(String name) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "{\"a\":1}\n".repeat(10));

        assertThatThrownBy(() -> lines(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("deliver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines.jsonl.gz", "lines.jsonl.zst"})
    void refusesAnEmptyCompressedFile(String name) throws IOException {
        Path file = Files.createFile(directory.resolve(name));

        assertThatThrownBy(() -> lines(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("no bytes");
    }

    @Test
    void refusesDamagedData() throws IOException {
        byte[] whole = compressed("damaged.gz", noise().getBytes(UTF_8));
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 100, (byte) 0x55);
        Path file = Files.write(directory.resolve("damaged.jsonl.gz"), whole);

        assertThatThrownBy(() -> lines(file)).isInstanceOf(IOException.class).hasMessageContaining("cannot be read");
    }

    private Path file(String name, String content) throws IOException {
        return Files.write(directory.resolve(name), compressed(name, content.getBytes(UTF_8)));
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                RawLine raw = line.get();
                lines.add(raw.number() + ":" + new String(raw.bytes(), 0, raw.length(), UTF_8));
            }
        }
        return lines;
    }

    private static byte[] compressed(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compressor(name, bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static OutputStream compressor(String name, OutputStream out) throws IOException {
        if (name.endsWith(".gz")) {
            return new GZIPOutputStream(out);
        }
        return name.endsWith(".zst") ? new ZstdOutputStream(out) : out;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String noise() {
        Random random = new Random(1);
        return IntStream.range(0, 50_000)
                .mapToObj(i -> Long.toHexString(random.nextLong()))
                .collect(Collectors.joining("\n"));
    }
}
