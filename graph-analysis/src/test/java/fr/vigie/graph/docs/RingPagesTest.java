package fr.vigie.graph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.graph.RingCatalogue;
import fr.vigie.graph.ring.RingDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rings: one a detector, with its settings as they start, and explanations that each name a test. */
class RingPagesTest {
    private static final Path MAIN = Path.of("src", "main", "java", "fr", "vigie", "graph");
    private static final Path TESTS = Path.of("src", "test", "java", "fr", "vigie", "graph");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+)`");
    private static final List<String> SECTIONS =
            List.of("Legal basis", "Links", "How it decides", "Settings", "Innocent explanations", "What it misses");

    static List<RingDetector> detectors() {
        return RingCatalogue.all();
    }

    @Test
    void everyDetectorIsInTheCatalogueAndHasAPage() throws IOException {
        Set<String> catalogue = detectors().stream()
                .map(detector -> RingPage.of(detector).folder())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(catalogue).hasSize(detectors().size()).isEqualTo(folders());
        try (Stream<Path> pages = Files.list(RingPage.FOLDER)) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(folders().stream().map(folder -> folder + ".md").collect(Collectors.toSet()));
        }
    }

    /** Packages in which a detector is. */
    private static Set<String> folders() throws IOException {
        Set<String> folders = new TreeSet<>();
        for (Path file : sources(MAIN)) {
            if (Files.readString(file).contains("implements RingDetector")) {
                folders.add(file.getParent().getFileName().toString());
            }
        }
        return folders;
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theOverviewNamesEveryDetector() throws IOException {
        String overview = Files.readString(RingPage.FOLDER.resolve("README.md"));
        assertThat(detectors()).allSatisfy(detector -> {
            String folder = RingPage.of(detector).folder();
            assertThat(overview).contains("`" + detector.code() + "`", "[%s](%s.md)".formatted(folder, folder));
        });
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aPageHasItsCodeItsSectionsAndItsSettings(RingDetector detector) throws Exception {
        RingPage page = RingPage.of(detector);
        assertThat(page.text())
                .contains(
                        "(`" + detector.code() + "`)\n",
                        "**Question.**",
                        detector.getClass().getPackageName());
        for (String section : SECTIONS) {
            assertThat(page.section(section)).isNotBlank();
        }
        page.holdsSettings(RingSettingsTable.of(defaults(detector)));
    }

    private static Record defaults(RingDetector detector) throws ReflectiveOperationException {
        Class<?> settings = detector.getClass().getConstructors()[0].getParameterTypes()[0];
        return (Record) settings.getMethod("defaults").invoke(null);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void everyStreamThatItNeedsIsNamed(RingDetector detector) throws IOException {
        String links = RingPage.of(detector).section("Links");
        assertThat(detector.needs()).allSatisfy(stream -> assertThat(links).contains("`" + stream.fileName() + "`"));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void everyInnocentExplanationNamesATestThatThereIs(RingDetector detector) throws IOException {
        String table = RingPage.of(detector).section("Innocent explanations");
        StringBuilder tests = new StringBuilder();
        for (Path file : sources(TESTS.resolve(RingPage.of(detector).folder()))) {
            tests.append(Files.readString(file));
        }
        List<String> rows = table.lines().filter(line -> line.endsWith("` |")).toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(5).allSatisfy(row -> {
            String last = row.substring(row.lastIndexOf("| ", row.length() - 3));
            List<String> named = TEST_NAME
                    .matcher(last)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(tests).contains("void " + name + "("));
        });
        assertThat(table.lines().filter(line -> line.startsWith("| "))).hasSize(rows.size() + 1);
    }
}
