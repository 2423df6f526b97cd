package fr.vigie.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Small worlds for the tests of other modules. */
public final class SampleWorld {
    private static final int INSURED = 2_000;
    private static final LocalDate FROM = LocalDate.of(2021, 11, 20);
    private static final int DAYS = 60;

    private SampleWorld() {}

    /** Settings of a world of 2,000 insured over 60 days of the wave, with a declaration month in it. */
    public static WorldSettings settings(long seed) {
        return WorldSettings.defaults(seed).withInsured(INSURED).withPeriod(FROM, DAYS);
    }

    /** Writes such a world into a folder, which is returned. */
    public static Path small(Path folder, long seed) throws IOException {
        World.generate(settings(seed), folder, Progress.SILENT);
        return folder;
    }
}
