package fr.vigie.streaming.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.golden.GoldenOutput;
import fr.vigie.streaming.golden.LookAlikes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the detectors: settings as they start, the golden alert as it prints, its innocent look-alike on which nothing
 * is said, and innocent explanations that each name a test there is.
 */
class DetectorPagesTest {
    private static final Path TESTS = Path.of("src", "test", "java", "fr", "vigie", "streaming");
    private static final Pattern TEST_NAME = Pattern.compile("`([a-z]\\w*[A-Z]\\w*[a-z])`");

    static List<Detector> detectors() {
        return DetectorCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aPageHoldsSettingsAnAlertAsItPrintsAndALookAlikeThatIsSilent(Detector detector) throws Exception {
        DetectorPage page = new DetectorPage(detector.name());
        page.holds("settings", SettingsTable.of((Record) detector.defaults()));
        GoldenOutput golden = GoldenOutput.of(detector.name());
        page.holds("example", new AlertView(new Labels(), detector, golden).text());
        page.holds("silent", new SilenceView(detector, golden, LookAlikes.of(detector.name())).text());
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void everyInnocentExplanationNamesATestThatThereIs(Detector detector) throws Exception {
        String text = Files.readString(Path.of("..", "docs", "detectors", detector.name() + ".md"));
        String table = text.substring(text.indexOf("## Innocent explanations"), text.indexOf("## What it misses"));
        Set<String> settings = Arrays.stream(detector.defaults().getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        List<String> named = TEST_NAME
                .matcher(table)
                .results()
                .map(match -> match.group(1))
                .filter(one -> one.length() > 20 && !settings.contains(one))
                .toList();
        assertThat(named).hasSizeGreaterThanOrEqualTo(3);
        String tests = sources();
        assertThat(named).allSatisfy(one -> assertThat(tests.contains("void " + one + "("))
                .as("a test %s, as %s.md says", one, detector.name())
                .isTrue());
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Test.java")).collect(Collectors.toList())) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
