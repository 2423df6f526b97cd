package fr.vigie.streaming.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.feature.AllowanceFeature;
import fr.vigie.streaming.feature.FeatureCatalogue;
import fr.vigie.streaming.feature.NamedFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/features are those of the catalogue; run with {@code -Dvigie.docs.write=true} to write them anew. */
class FeaturePagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "features");

    static List<NamedFeature<?>> features() {
        return FeatureCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aPageSaysWhatTheCatalogueSays(NamedFeature<?> feature) throws IOException {
        holds(FOLDER.resolve(feature.name() + ".md"), page(feature));
    }

    @Test
    void theIndexNamesEveryFeature() throws IOException {
        Path file = FOLDER.resolve("README.md");
        String index = Files.readString(file);
        String open = "<!-- features -->\n";
        int from = index.indexOf(open) + open.length();
        String expected = index.substring(0, from) + table() + index.substring(index.indexOf("<!-- /features -->"));
        holds(file, expected);
    }

    @Test
    void noPageIsLeftOfAFeatureThatIsGone() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            features().stream().map(one -> one.name() + ".md").toList());
        }
    }

    private static void holds(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("vigie.docs.write")) {
            Files.writeString(file, expected);
        } else {
            assertThat(Files.readString(file))
                    .as("%s: run the test with -Dvigie.docs.write=true", file)
                    .isEqualTo(expected);
        }
    }

    private static String page(NamedFeature<?> feature) {
        return """
                # `%s`: %s

                %s

                | | |
                |---|---|
                | Unit | %s |
                | Version of the definition | %d |
                | Of whom | %s |
                | Period | %s |
                | Peers | %s |

                ## Innocent explanations
                %s

                What goes for all features, how they are told and what a snapshot holds: [features](README.md).
                """
                .formatted(
                        feature.name(),
                        feature.french(),
                        feature.definition(),
                        feature.unit(),
                        feature.version(),
                        subjects(feature),
                        period(feature),
                        peers(feature),
                        feature.innocent().stream().map(one -> "- " + one).collect(Collectors.joining("\n")));
    }

    private static String table() {
        return "| Feature | In French | Unit | Of whom | Version |\n|---|---|---|---|---|\n"
                + features().stream()
                        .map(one -> "| [%s](%s.md) | %s | %s | %s | %d |\n"
                                .formatted(
                                        one.name(), one.name(), one.french(), one.unit(), subjects(one), one.version()))
                        .collect(Collectors.joining());
    }

    private static String subjects(NamedFeature<?> feature) {
        return feature.subjects().stream()
                .sorted()
                .map(kind -> switch (kind) {
                    case PROFESSIONAL -> "professionals";
                    case BILLER -> "billers";
                    case PATIENT -> "insured";
                    default -> throw new IllegalStateException("no page has a word for " + kind);
                })
                .collect(Collectors.joining(", "));
    }

    private static String period(NamedFeature<?> feature) {
        return feature instanceof AllowanceFeature
                ? "the 26 weeks up to a Sunday"
                : "the four weeks of care up to a Sunday; where the definition says so, held against the eight weeks before";
    }

    private static String peers(NamedFeature<?> feature) {
        return feature instanceof AllowanceFeature
                ? "all insured with allowances in the period, whoever they are"
                : "profession and speciality (or kind of biller) × département × rurality; wider where there are fewer than 30";
    }
}
