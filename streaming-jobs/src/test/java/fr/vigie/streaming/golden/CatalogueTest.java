package fr.vigie.streaming.golden;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.golden.GoldenOutput.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every line of the catalogue of detectors must have: a folder, a page, a golden stream and its innocent look-alike. */
class CatalogueTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "fr", "vigie", "streaming");
    private static final Path PAGES = Path.of("..", "docs", "detectors");

    static List<Detector> all() {
        return DetectorCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDetectorHasItsFolderAndItsPage(Detector detector) throws IOException {
        assertThat(SOURCES.resolve(detector.folder()).resolve("package-info.java"))
                .isRegularFile();
        Path page = PAGES.resolve(detector.name() + ".md");
        assertThat(page).isRegularFile();
        String text = Files.readString(page);
        detector.codes()
                .forEach(code -> assertThat(text).as("%s names %s", page, code).contains(code));
        assertThat(text)
                .as("settings, innocent explanations and limits in %s", page)
                .contains("<!-- settings -->", "## Innocent explanations", "## What it misses");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCodeIsSaidInItsGoldenStream(Detector detector) throws Exception {
        assertThat(GoldenOutput.of(detector.name()).said().stream()
                        .filter(said -> said.scheme().equals(detector.scheme().name()))
                        .map(Said::code))
                .as("codes in the golden alerts of %s", detector.name())
                .containsAll(detector.codes());
    }

    @Test
    void goldenStreamsAndLookAlikesAreThoseOfTheCatalogue() {
        List<String> names =
                DetectorCatalogue.all().stream().map(Detector::name).toList();
        assertThat(GoldenCases.names()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(LookAlikes.names()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void theListOfPagesNamesEveryDetector() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        assertThat(DetectorCatalogue.all()).allSatisfy(detector -> assertThat(list)
                .contains("[" + detector.name() + "](" + detector.name() + ".md)"));
    }
}
