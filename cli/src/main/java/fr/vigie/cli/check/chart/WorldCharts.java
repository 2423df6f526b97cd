package fr.vigie.cli.check.chart;

import fr.vigie.cli.check.figure.Extent;
import fr.vigie.cli.check.figure.PublishedFigures;
import fr.vigie.cli.check.figure.WorldProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** Writes the charts of a world; each shows what the world has, and what is published where something is. */
public final class WorldCharts {
    private static final LocalDate FIRST_MONDAY_OF_2021 = LocalDate.of(2021, 1, 4);
    private static final LocalDate LAST_MONDAY_OF_2021 = LocalDate.of(2021, 12, 27);
    private static final int CENTS = 100;

    private final WorldProfile world;
    private final Extent extent;
    private final Path directory;

    private WorldCharts(WorldProfile world, Extent extent, Path directory) {
        this.world = world;
        this.extent = extent;
        this.directory = directory;
    }

    /**
     * Writes them into a directory, which is created; what has nothing to show is left out.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(WorldProfile world, Extent extent, Path directory) throws IOException {
        // Without a screen; read by AWT when it is first used.
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(directory);
        WorldCharts charts = new WorldCharts(world, extent, directory);
        charts.weeks();
        charts.spreads();
        if (world.cards().total() > 0) {
            charts.write("card-uses-by-hour", HoursChart.of(world.cards()));
        }
    }

    private void weeks() throws IOException {
        if (world.tests().perDay().total() > 0) {
            WeekChart tests = new WeekChart("Antigen tests a week, by date of care", "tests", extent)
                    .measured(world.tests().perDay())
                    .published(
                            "published: mean of 2021",
                            FIRST_MONDAY_OF_2021,
                            LAST_MONDAY_OF_2021,
                            PublishedFigures.testsOfAMeanWeek(extent))
                    .published(
                            "published: record week",
                            PublishedFigures.RECORD_MONDAY,
                            PublishedFigures.RECORD_MONDAY,
                            PublishedFigures.testsOfTheRecordWeek(extent));
            write("antigen-tests-per-week", tests.chart());
        }
        if (world.leaves().begun().total() > 0) {
            WeekChart leaves = new WeekChart("Leaves for sickness that begin in a week", "leaves", extent)
                    .measured(world.leaves().begun())
                    .published(
                            "published: mean of 2023",
                            LocalDate.MIN,
                            LocalDate.MAX,
                            PublishedFigures.leavesOfAMeanWeek(extent));
            write("leaves-per-week", leaves.chart());
        }
    }

    private void spreads() throws IOException {
        if (world.nurses().actsOfDay().values() > 0) {
            write(
                    "acts-per-nurse-day",
                    BinsChart.of(world.nurses().actsOfDay(), 1, "Acts of a nurse in a day", "acts", "nurse days"));
        }
        if (world.nurses().kmOfDay().values() > 0) {
            write(
                    "km-per-nurse-day",
                    BinsChart.of(world.nurses().kmOfDay(), 1, "Km billed by a nurse for a day", "km", "nurse days"));
        }
        if (world.allowances().daily().values() > 0) {
            write(
                    "daily-allowances",
                    BinsChart.of(
                            world.allowances().daily(), CENTS, "Daily allowances of sickness", "EUR", "days paid"));
        }
        if (world.receipts().delays().values() > 0) {
            write(
                    "days-to-receipt",
                    BinsChart.of(world.receipts().delays(), 1, "From care to receipt", "days", "lines (log)", true));
        }
    }

    private void write(String name, Chart<?, ?> chart) throws IOException {
        Path file = directory.resolve(name + ".png");
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }
}
