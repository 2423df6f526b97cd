package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import fr.vigie.domain.event.Purpose;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world's tests against those of Charente-Maritime: 0.8 million in 2021, 80,000 in the record week (domain.md §7). */
class AntigenVolumesTest {
    private static final int DAYS_TO_TRANSMIT = 14;

    /** Tests of some days, for as many insured as the département, that were billed within two weeks. */
    private static double tests(Path folder, int insured, LocalDate from, LocalDate to) throws Exception {
        int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1 + DAYS_TO_TRANSMIT;
        WorldSettings settings = WorldSettings.defaults(3)
                .withInsured(insured)
                .withRealDensities()
                .withPeriod(from, days);
        AntigenWorld world = new AntigenWorld(folder, settings, List.of());
        long tests = world.lines().values().stream()
                .filter(line -> AntigenWorld.isFor(line, Purpose.ANTIGEN_TEST) && line.getQuantity() > 0)
                .filter(line -> !line.getCareDate().isAfter(to))
                .count();
        return tests * 660_000.0 / insured;
    }

    @Test
    void aYearHasTheTestsOfTheYear(@TempDir Path folder) throws Exception {
        assertThat(tests(folder, 4_000, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)))
                .isCloseTo(800_000, withinPercentage(15));
    }

    @Test
    void theRecordWeekIsAsLargeAsItWas(@TempDir Path folder) throws Exception {
        assertThat(tests(folder, 10_000, LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 9)))
                .isCloseTo(80_000, withinPercentage(15));
    }

    @Test
    void nobodyIsTestedIn2024(@TempDir Path folder) throws Exception {
        assertThat(tests(folder, 2_000, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)))
                .isZero();
    }
}
