package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
    @TempDir
    Path directory = Path.of("");

    private CommandRun generate(String... options) {
        String[] args = new String[options.length + 9];
        System.arraycopy(
                new String[] {
                    "generate", "--out", out().toString(), "--insured", "2000", "--from", "2021-12-01", "--days", "3"
                },
                0,
                args,
                0,
                9);
        System.arraycopy(options, 0, args, 9, options.length);
        return CommandRun.of(args);
    }

    private Path out() {
        return directory.resolve("world");
    }

    private JsonNode about() throws Exception {
        return new ObjectMapper().readTree(out().resolve("labels/world.json").toFile());
    }

    @Test
    void streamsAreCompressedOnRequestAndReadBackAsTheyAre() throws Exception {
        assertThat(generate().status()).isZero();
        List<String> plain = Files.readAllLines(out().resolve("billing-lines.jsonl"));

        assertThat(generate("--compress", "zst").status()).isZero();

        assertThat(out().resolve("billing-lines.jsonl")).doesNotExist();
        assertThat(uncompressed(out().resolve("billing-lines.jsonl.zst"))).isEqualTo(plain);
    }

    private static List<String> uncompressed(Path file) throws Exception {
        List<String> lines = new ArrayList<>();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(new String(line.get().bytes(), 0, line.get().length(), StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    @Test
    void smallWorldsHaveMoreProfessionalsThanInRealityUnlessToldOtherwiseAndSaySo() throws Exception {
        assertThat(generate().status()).isZero();
        assertThat(about().path("professionals").path("thickened").asBoolean()).isTrue();
        long thickened = lines("professionals.jsonl");

        assertThat(generate("--real-densities").status()).isZero();
        assertThat(about().path("professionals").path("thickened").asBoolean()).isFalse();
        assertThat(lines("professionals.jsonl")).isLessThan(thickened);
    }

    private long lines(String file) throws Exception {
        try (java.util.stream.Stream<String> lines = Files.lines(out().resolve(file))) {
            return lines.count();
        }
    }

    @Test
    void everyFraudHidesAsWellAsAsked() throws Exception {
        assertThat(generate("--stealth", "subtle").status()).isZero();

        assertThat(Files.readAllLines(out().resolve("labels/planted.jsonl")))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"stealth\":\"subtle\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stealth loud|Invalid value for option '--stealth': expected one of [BRAZEN, PLAIN, SUBTLE]",
                "--compress rar|Invalid value for option '--compress'",
                "--speed-up -1|--speed-up -1.0: must be 0 or more",
                "--scheme flying=1|scheme = flying: expected one of",
                "--days 0|days = 0: expected 1 to"
            })
    void wrongUsageIsTold(String options, String message) {
        CommandRun run = CommandRun.of(("generate --out " + out() + " " + options).split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(out()).doesNotExist();
    }
}
