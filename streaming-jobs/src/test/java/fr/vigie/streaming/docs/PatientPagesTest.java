package fr.vigie.streaming.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.contradiction.carepackage.OnPackageSettings;
import fr.vigie.streaming.contradiction.death.AfterDeathSettings;
import fr.vigie.streaming.contradiction.night.NightSettings;
import fr.vigie.streaming.contradiction.prescription.BeyondPrescriptionSettings;
import fr.vigie.streaming.contradiction.stay.DuringStaySettings;
import fr.vigie.streaming.contradiction.twice.DoubleBillingSettings;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.golden.GoldenDocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the detectors that put lines against the patient's other records. */
class PatientPagesTest {
    private static final Path TESTS = Path.of("src", "test", "java", "fr", "vigie", "streaming", "contradiction");
    private static final Map<String, Record> SETTINGS = Map.of(
            "death", AfterDeathSettings.defaults(),
            "stay", DuringStaySettings.defaults(),
            "carepackage", OnPackageSettings.defaults(),
            "twice", DoubleBillingSettings.defaults(),
            "night", NightSettings.defaults(),
            "prescription", BeyondPrescriptionSettings.defaults());

    @ParameterizedTest
    @CsvSource({
        "acts-after-death, death, ActsAfterDeathTest, 10",
        "acts-after-death-physicians, death, ActsAfterDeathTest, 3",
        "acts-after-death-tests, death, ActsAfterDeathTest, 3",
        "acts-during-stay, stay, ActsDuringStayTest, 10",
        "acts-during-stay-physicians, stay, ActsDuringStayTest, 3",
        "acts-on-package, carepackage, ActsOnPackageTest, 10",
        "acts-on-package-physicians, carepackage, ActsOnPackageTest, 3",
        "double-billing, twice, DoubleBillingTest, 10",
        "double-billing-physicians, twice, DoubleBillingTest, 3",
        "unprescribed-night, night, UnprescribedNightTest, 9",
        "beyond-prescription, prescription, BeyondPrescriptionTest, 10"
    })
    void aPageHoldsSettingsReasonsAndTests(String name, String folder, String test, int least) throws Exception {
        DetectorPage page = new DetectorPage(name);
        page.holds("settings", SettingsTable.of(SETTINGS.get(folder)));
        page.holds(
                "example",
                GoldenDocket.of(name).findings(name).stream()
                        .sorted(Comparator.comparing(Finding::getCode).reversed())
                        .map(finding -> "> " + finding.getText())
                        .collect(Collectors.joining("\n>\n")));
        String text = Files.readString(Path.of("..", "docs", "detectors", name + ".md"));
        String table = text.substring(text.indexOf("## Innocent explanations"), text.indexOf("## What it misses"));
        List<String> named = Pattern.compile("`([a-z]\\w*[A-Z]\\w*[a-z])`")
                .matcher(table)
                .results()
                .map(match -> match.group(1))
                .filter(one -> one.length() > 20)
                .toList();
        assertThat(named).hasSizeGreaterThanOrEqualTo(least);
        String tests = Files.readString(TESTS.resolve(folder).resolve(test + ".java"));
        assertThat(named).allSatisfy(one -> assertThat(tests).contains("void " + one + "("));
    }
}
