package fr.vigie.cli.check.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    private static final Extent EXTENT =
            new Extent(66_000, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), false);

    private static Figure figure(double published, double measured, boolean comparable) {
        return new Figure("tests", "", "DREES", OptionalDouble.of(published), measured, "", comparable);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, ok", "100, 115, ok", "100, 85, ok", "100, 116, DIFFERS", "100, 84, DIFFERS", "0, 5, -"})
    void fifteenPercentApartDiffers(double published, double measured, String mark) {
        assertThat(figure(published, measured, true).mark()).isEqualTo(mark);
    }

    @Test
    void whatCannotBeComparedIsNotJudged() {
        assertThat(figure(100, 1, false).mark()).isEqualTo("?");
    }

    @Test
    void aTenthOfTheDepartementForAYear() {
        assertThat(EXTENT.days()).isEqualTo(365);
        assertThat(EXTENT.shareOfDepartement()).isEqualTo(0.1);
        assertThat(PublishedFigures.testsOfTheRecordWeek(EXTENT)).isBetween(8_100.0, 8_101.0);
    }

    @Test
    void workingDaysSkipWeekends() {
        long friday = LocalDate.of(2021, 11, 5).toEpochDay();

        assertThat(WorkingDays.between(friday, friday)).isZero();
        assertThat(WorkingDays.between(friday, friday + 2)).isZero();
        assertThat(WorkingDays.between(friday, friday + 3)).isEqualTo(1);
        assertThat(WorkingDays.between(friday, friday + 7)).isEqualTo(5);
        assertThat(WorkingDays.between(friday + 1, friday + 15)).isEqualTo(10);
    }

    @Test
    void theTableOfAPageIsReplacedBetweenItsMarks(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("world.md");
        Files.writeString(
                page,
                "before\n<!-- figures: written by ./vigie check --table -->\nold\n<!-- end of figures -->\nafter\n");

        FigurePage.replaceTable(page, EXTENT, List.of(figure(100, 120, true)));
        FigurePage.replaceTable(page, EXTENT, List.of(figure(100, 110, true)));

        assertThat(Files.readString(page))
                .startsWith("before\n")
                .endsWith("<!-- end of figures -->\nafter\n")
                .contains("66,000 insured, 365 days (2021-01-01 to 2021-12-31):")
                .contains("| tests | 100.0 | 110.0 | 1.10 | ok | DREES |")
                .doesNotContain("old")
                .doesNotContain("DIFFERS");
    }

    @Test
    void aPageWithoutMarksIsLeftAlone(@TempDir Path directory) throws IOException {
        Path page = Files.writeString(directory.resolve("world.md"), "nothing");

        assertThatThrownBy(() -> FigurePage.replaceTable(page, EXTENT, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no place for the table");
        assertThat(Files.readString(page)).isEqualTo("nothing");
    }
}
