package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.output.Compression;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.scheme.Stage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world's tests against those of Charente-Maritime: 0.8 million in 2021, 80,000 in the record week (domain.md §7). */
class AntigenVolumesTest {
    private static final double SHARE_OF_DEPARTEMENT = 10_000.0 / 660_000;
    private static final int DAYS_TO_TRANSMIT = 14;

    /** Tests of some days that were billed within two weeks. */
    private static int tests(Path folder, LocalDate from, LocalDate to) throws Exception {
        LocalDate last = to.plusDays(DAYS_TO_TRANSMIT);
        WorldSettings settings = WorldSettings.defaults(3)
                .withInsured(10_000)
                .withRealDensities()
                .withPeriod(from, (int) (last.toEpochDay() - from.toEpochDay()) + 1);
        try (Outbox outbox = new Outbox(folder, Compression.NONE, from, last, World.STREAMS)) {
            Stage stage = new WorldBuilder(settings, outbox).stage();
            for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
                stage.pharmacies().play(day);
                stage.screening().play(day);
                outbox.close(day);
            }
        }
        Set<String> tests = new HashSet<>();
        for (BillingLine line : new WrittenWorld(folder).read(Stream.BILLING_LINES, BillingLine.class)) {
            boolean test =
                    line.getPurpose().filter(Purpose.ANTIGEN_TEST::equals).isPresent();
            if (test && line.getQuantity() > 0 && !line.getCareDate().isAfter(to)) {
                tests.add(line.getLineId());
            }
        }
        return tests.size();
    }

    @Test
    void aYearHasTheTestsOfTheYear(@TempDir Path folder) throws Exception {
        assertThat((double) tests(folder, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)))
                .isCloseTo(800_000 * SHARE_OF_DEPARTEMENT, withinPercentage(15));
    }

    @Test
    void theRecordWeekIsAsLargeAsItWas(@TempDir Path folder) throws Exception {
        assertThat((double) tests(folder, LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 9)))
                .isCloseTo(80_000 * SHARE_OF_DEPARTEMENT, withinPercentage(15));
    }

    @Test
    void nobodyIsTestedIn2024(@TempDir Path folder) throws Exception {
        assertThat(tests(folder, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)))
                .isZero();
    }
}
