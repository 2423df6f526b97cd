package fr.vigie.streaming.golden;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every line of the catalogue of detectors must have: a folder, a page and a golden stream. */
class CatalogueTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "fr", "vigie", "streaming");
    private static final Pattern CODE = Pattern.compile("\\{\"code\":\"([A-Z0-9_]+)\"");
    private static final Path PAGES = Path.of("..", "docs", "detectors");

    static List<Detector> all() {
        return DetectorCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDetectorHasItsFolderItsPageAndItsGoldenStream(Detector detector) throws IOException {
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
        String alert = Files.readString(GoldenStreamsTest.FOLDER
                .resolve(detector.name())
                .resolve("expected")
                .resolve("alerts.jsonl"));
        assertThat(alert).contains("\"scheme\":\"" + detector.scheme() + "\"");
        assertThat(CODE.matcher(alert).results().map(match -> match.group(1)))
                .as("golden alert of %s", detector.name())
                .containsAnyElementsOf(detector.codes());
    }

    @Test
    void goldenStreamsAreThoseOfTheCatalogue() {
        assertThat(GoldenCases.names())
                .containsExactlyInAnyOrderElementsOf(
                        DetectorCatalogue.all().stream().map(Detector::name).toList());
    }

    @Test
    void theListOfPagesNamesEveryDetector() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        assertThat(DetectorCatalogue.all()).allSatisfy(detector -> assertThat(list)
                .contains("[" + detector.name() + "](" + detector.name() + ".md)"));
    }
}
