package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.sample.output.Compression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Small worlds checked in under {@code golden/}, which the tests of other modules read: the simulation still gives
 * them, line by line.
 *
 * <p>After a change that is meant to change worlds: {@code -Dvigie.golden.write=true} writes them anew.
 */
class GoldenWorldTest {
    private static final Path GOLDEN = Path.of("golden");
    private static final int INSURED = 2_000;
    private static final int DAYS = 10;

    enum Golden {
        /** The peak of the wave, a month's declarations, the turn of the year. */
        WAVE_2022(LocalDate.of(2021, 12, 30)),
        /** No antigen tests; the cap of daily allowances changes on 2025-04-01. */
        SPRING_2025(LocalDate.of(2025, 3, 28));

        private final LocalDate from;

        Golden(LocalDate from) {
            this.from = from;
        }

        WorldSettings settings() {
            return WorldSettings.defaults(17)
                    .withInsured(INSURED)
                    .withPeriod(from, DAYS)
                    .withCompression(Compression.ZST);
        }

        Path folder() {
            return GOLDEN.resolve(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    @ParameterizedTest
    @EnumSource(Golden.class)
    void isWhatTheSimulationGives(Golden golden, @TempDir Path temporary) throws Exception {
        World.generate(golden.settings(), temporary, Progress.SILENT);
        if (Boolean.getBoolean("vigie.golden.write")) {
            replace(golden.folder(), temporary);
        }
        assertThat(files(golden.folder())).isEqualTo(files(temporary));
        for (Path file : files(temporary)) {
            assertThat(lines(golden.folder().resolve(file)))
                    .as("%s; was the simulation meant to change? see the Javadoc of this test", file)
                    .isEqualTo(lines(temporary.resolve(file)));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(new String(line.get().bytes(), 0, line.get().length(), StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    private static void replace(Path golden, Path made) throws IOException {
        if (Files.exists(golden)) {
            for (Path file : files(golden)) {
                Files.delete(golden.resolve(file));
            }
        }
        for (Path file : files(made)) {
            Path target = golden.resolve(file);
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.copy(made.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
