package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sample.output.Compression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSeedTest {
    private static final WorldSettings SETTINGS =
            WorldSettings.defaults(7).withInsured(2_000).withPeriod(LocalDate.of(2021, 12, 10), 30);

    @Test
    void sameSettingsGiveSameBytes(@TempDir Path first, @TempDir Path second) throws IOException {
        World.generate(SETTINGS, first, Progress.SILENT);
        World.generate(SETTINGS, second, Progress.SILENT);
        List<Path> files = filesOf(first);
        assertThat(files).hasSizeGreaterThan(20);
        for (Path file : files) {
            assertThat(Files.mismatch(first.resolve(file), second.resolve(file)))
                    .as(file.toString())
                    .isEqualTo(-1);
        }
    }

    @Test
    void anotherSeedGivesAnotherWorld(@TempDir Path first, @TempDir Path second) throws IOException {
        WorldSettings week = SETTINGS.withPeriod(LocalDate.of(2021, 12, 10), 3);
        World.generate(week, first, Progress.SILENT);
        World.generate(
                WorldSettings.defaults(8).withInsured(2_000).withPeriod(week.from(), 3), second, Progress.SILENT);
        assertThat(Files.mismatch(first.resolve("patients.jsonl"), second.resolve("patients.jsonl")))
                .isNotEqualTo(-1);
    }

    @Test
    void compressionOnlyChangesTheFiles(@TempDir Path folder) throws IOException {
        WorldSettings day = SETTINGS.withPeriod(LocalDate.of(2021, 12, 10), 2);
        World.generate(day.withCompression(Compression.ZST), folder, Progress.SILENT);
        assertThat(folder.resolve("billing-lines.jsonl.zst")).isNotEmptyFile();
    }

    @Test
    void progressTellsEveryDay(@TempDir Path folder) throws IOException {
        StringBuilder told = new StringBuilder();
        World.generate(
                SETTINGS.withPeriod(LocalDate.of(2021, 12, 10), 2), folder, (day, done, total) -> told.append(day)
                        .append(' ')
                        .append(done)
                        .append('/')
                        .append(total)
                        .append('\n'));
        assertThat(told).hasToString("2021-12-10 1/2\n2021-12-11 2/2\n");
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
