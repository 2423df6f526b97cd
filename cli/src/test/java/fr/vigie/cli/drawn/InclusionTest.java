package fr.vigie.cli.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InclusionTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 11, 29);

    @TempDir
    Path directory = Path.of("");

    private static List<DrawnCase> week(Stratum stratum, int week, int pool, int drawn) {
        List<DrawnCase> cases = new ArrayList<>();
        for (int i = 0; i < drawn; i++) {
            cases.add(new DrawnCase(stratum + "-" + week + "-" + i, stratum, MONDAY.plusWeeks(week), pool, drawn));
        }
        return cases;
    }

    @Test
    void aStratumIsWeighedUpToItsSize() {
        List<DrawnCase> cases = new ArrayList<>(week(Stratum.BEYOND_RANK, 0, 100, 5));
        cases.addAll(week(Stratum.BEYOND_RANK, 1, 50, 5));
        cases.addAll(week(Stratum.NO_ALERT, 0, 400, 2));
        Inclusion inclusion = Inclusion.of(cases);

        assertThat(inclusion.weight("BEYOND_RANK-0-0", 1_000)).isCloseTo(1 / (1 - 0.95 * 0.9), within(1e-12));
        assertThat(inclusion.weight("BEYOND_RANK-1-4", 1_000)).isCloseTo(1 / (1 - 0.95 * 0.9), within(1e-12));
        assertThat(inclusion.weight("NO_ALERT-0-1", 1_000)).isCloseTo(200, within(1e-9));
        assertThat(inclusion.weight("NO_ALERT-0-1", 20)).isEqualTo(20);
        assertThat(inclusion.weight("ranked", 20)).isEqualTo(1);
    }

    @Test
    void whoeverIsNotConcludedYetWasNotLookedAt() {
        Inclusion inclusion = Inclusion.of(week(Stratum.NO_ALERT, 0, 400, 4).subList(0, 1));
        assertThat(inclusion.weight("NO_ALERT-0-0", 1_000)).isCloseTo(400, within(1e-9));
    }

    @Test
    void theFileComesBackAndWhatIsWrongInItIsSaid() throws IOException {
        Path file = directory.resolve("drawn.csv");
        List<DrawnCase> cases = week(Stratum.NO_ALERT, 3, 17, 2);
        DrawnFile.write(cases, file);
        assertThat(DrawnFile.read(file)).isEqualTo(cases);

        Files.writeString(
                file,
                "\uFEFFdisposition;stratum;week;pool;drawn\r\nLCF-2022-00012-X-7;BEYOND_RANK;2022-02-07;412;5\r\n");
        assertThat(DrawnFile.read(file))
                .containsExactly(
                        new DrawnCase("LCF-2022-00012-X-7", Stratum.BEYOND_RANK, LocalDate.of(2022, 2, 7), 412, 5));

        Files.writeString(file, "disposition,stratum,week,pool,drawn\nd1,NO_ALERT,2021-11-29,1,2\n");
        assertThatThrownBy(() -> DrawnFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("drawn.csv:2: drawn = 2, pool = 1");
        Files.writeString(file, "disposition,week\nd1,2021-11-29\n");
        assertThatThrownBy(() -> DrawnFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("stratum");
    }
}
