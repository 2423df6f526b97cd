package fr.vigie.streaming.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.streaming.antigen.unregistered.UnregisteredSettings;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the detectors of billing lines; their examples are the reasons of the golden streams. */
class BillingPagesTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path TESTS = Path.of("src", "test", "java", "fr", "vigie", "streaming");

    @Test
    void unregisteredTests() throws Exception {
        check("unregistered-tests", UnregisteredSettings.defaults());
    }

    @Test
    void mileage() throws Exception {
        check("mileage", MileageSettings.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "unregistered-tests, antigen/unregistered/UnregisteredTestsReplayTest.java",
        "mileage, nurse/mileage/MileageReplayTest.java"
    })
    void everyInnocentExplanationNamesATestThatThereIs(String page, String test) throws Exception {
        String text = Files.readString(Path.of("..", "docs", "detectors", page + ".md"));
        String table = text.substring(text.indexOf("## Innocent explanations"), text.indexOf("## What it misses"));
        List<String> named = Pattern.compile("`([a-z]\\w*[A-Z]\\w*[a-z])`")
                .matcher(table)
                .results()
                .map(match -> match.group(1))
                .filter(name -> name.length() > 25)
                .toList();
        assertThat(named).hasSizeGreaterThanOrEqualTo(10);
        String tests = Files.readString(TESTS.resolve(test));
        named.forEach(name -> assertThat(tests).contains("void " + name + "()"));
    }

    private static void check(String name, Record settings) throws Exception {
        DetectorPage page = new DetectorPage(name);
        page.holds("settings", SettingsTable.of(settings));
        byte[] bytes =
                Files.readAllBytes(GOLDEN.resolve(name).resolve("expected").resolve("alerts.jsonl"));
        Alert alert = new RecordParser().parse(new Alert(), bytes, 0, bytes.length);
        page.holds(
                "example",
                alert.getReasons().stream()
                        .map(reason -> "> " + reason.getText())
                        .collect(Collectors.joining("\n>\n")));
    }
}
