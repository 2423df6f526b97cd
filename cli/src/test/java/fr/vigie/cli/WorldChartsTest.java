package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sample.Progress;
import fr.vigie.sample.World;
import fr.vigie.sample.WorldSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldChartsTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void aWorldIsShownInFiguresAndCharts() throws IOException {
        Path world = Files.createDirectory(directory.resolve("world"));
        World.generate(
                WorldSettings.defaults(3).withInsured(2_000).withPeriod(LocalDate.of(2021, 12, 20), 40),
                world,
                Progress.SILENT);

        CommandRun run = CommandRun.of(
                "check",
                "--in",
                world.toString(),
                "--plots",
                directory.resolve("plots").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("scaled to 2,000 insured and 40 days (2021-12-20 to 2022-01-28)")
                .containsPattern("antigen tests, week of 2022-01-03 +245.5 +\\d+\\.\\d +[01]\\.\\d\\d ")
                .containsPattern("leaves that come electronically .* 80.0 ")
                .containsPattern("daily allowance, mean \\(EUR\\) +3\\d\\.\\d ")
                .containsPattern("leaves of more than a year .* too short");
        assertThat(charts())
                .containsExactly(
                        "acts-per-nurse-day.png",
                        "antigen-tests-per-week.png",
                        "card-uses-by-hour.png",
                        "daily-allowances.png",
                        "days-to-receipt.png",
                        "km-per-nurse-day.png",
                        "leaves-per-week.png");
        for (String chart : charts()) {
            assertThat(ImageIO.read(directory.resolve("plots").resolve(chart).toFile())
                            .getWidth())
                    .isEqualTo(900);
        }
    }

    private List<String> charts() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("plots"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
