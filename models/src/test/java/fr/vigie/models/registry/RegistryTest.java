package fr.vigie.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.fit.FitReport.Baseline;
import fr.vigie.models.fit.FitReport.Counts;
import fr.vigie.models.fit.Measures;
import fr.vigie.models.registry.Deed.Act;
import fr.vigie.models.registry.Registry.Hand;
import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final LocalDate APRIL = LocalDate.of(2022, 4, 1);
    private static final Hand HAND = new Hand(Instant.parse("2022-03-31T08:00:00Z"), "data-scientist", "better");

    @TempDir
    Path directory = Path.of("");

    private Registry registry = new Registry(directory);

    @BeforeEach
    void empty() {
        registry = new Registry(directory.resolve("models-of-the-pole"));
    }

    private static Model model(double weight) {
        return new Model(
                new Encoding(List.of(new NumberInput("acts@2", 0, false))),
                new Linear(0, new double[] {weight}, new double[1], new double[] {1}, Link.LOGISTIC),
                new Calibration(new double[] {0.5}, new double[] {0.1}));
    }

    private String add(double weight) throws IOException {
        Measures measures = new Measures(10, 2, 0.5, 0.8, List.of());
        Counts counts = new Counts("cases.csv", 10, 10, 2, 0, 0);
        return registry.add(
                model(weight),
                new Provenance(
                        "nurses",
                        "linear",
                        "fraud",
                        List.of(Provenance.Feature.of("acts@2")),
                        "2021-01-01",
                        "2021-12-31",
                        1,
                        "00",
                        counts,
                        counts,
                        measures,
                        new Baseline("by euros", measures, measures)),
                "# card\n",
                HAND);
    }

    @Test
    void aModelIsNamedByItsContentAndComesBackAsItWas() throws Exception {
        String id = add(2);

        assertThat(Digest.sha256(ModelFile.write(model(2)))).startsWith(id);
        assertThat(add(2)).isEqualTo(id);
        assertThat(registry.ids()).containsExactly(id);
        assertThat(registry.model(id)).usingRecursiveComparison().isEqualTo(model(2));
        assertThat(registry.provenance(id).features()).containsExactly(new Provenance.Feature("acts", "2"));
        assertThat(registry.card(id)).hasContent("# card\n");
    }

    @Test
    void aModelWhoseFilesAreThereWithoutALineInTheLogIsLoggedWhenItIsAddedAgain() throws Exception {
        String id = add(2);
        Files.delete(directory.resolve("models-of-the-pole/log.jsonl"));

        assertThat(add(2)).isEqualTo(id);
        assertThat(registry.ids()).containsExactly(id);
    }

    @Test
    void promotionsAndRollbacksAreLoggedInOrder() throws Exception {
        String first = add(1);
        String second = add(2);
        registry.promote(first, APRIL, HAND);
        registry.promote(second, APRIL.plusDays(7), HAND);
        registry.rollback(APRIL.plusDays(9), HAND);

        assertThat(registry.log())
                .extracting(Deed::act)
                .containsExactly(Act.ADDED, Act.ADDED, Act.PROMOTED, Act.PROMOTED, Act.ROLLED_BACK);
        assertThat(registry.championship()).get().satisfies(deed -> {
            assertThat(deed.model()).isEqualTo(first);
            assertThat(deed.effectiveOn()).isEqualTo("2022-04-10");
            assertThat(deed.because()).isEqualTo("better");
        });
        assertThatThrownBy(() -> registry.rollback(APRIL.plusDays(20), HAND))
                .hasMessageContaining("nothing to go back to");
    }

    @Test
    void whatWasScoredIsNotScoredAnew() throws Exception {
        String first = add(1);
        String second = add(2);
        registry.promote(first, APRIL, HAND);

        assertThatThrownBy(() -> registry.promote(second, APRIL.minusDays(1), HAND))
                .hasMessageContaining("effective on 2022-03-31, before what was done last, in effect on 2022-04-01");
        assertThatThrownBy(() -> registry.promote(first, APRIL.plusDays(1), HAND))
                .hasMessageContaining("is the champion already");
    }

    @Test
    void challengersScoreBesideTheChampionUntilTheyArePromotedOrRetired() throws Exception {
        String first = add(1);
        String second = add(2);
        registry.promote(first, APRIL, HAND);
        registry.challenge(second, APRIL, HAND);
        assertThat(registry.challengers()).containsExactly(second);
        assertThatThrownBy(() -> registry.challenge(second, APRIL, HAND))
                .hasMessageContaining("is a challenger already");
        assertThatThrownBy(() -> registry.challenge(first, APRIL, HAND))
                .hasMessageContaining("is the champion already");

        registry.promote(second, APRIL.plusDays(7), HAND);
        assertThat(registry.challengers()).isEmpty();
        registry.retire(second, APRIL.plusDays(9), HAND);
        assertThat(registry.championship()).isEmpty();
        assertThatThrownBy(() -> registry.retire(second, APRIL.plusDays(9), HAND))
                .hasMessageContaining("is neither the champion nor a challenger");
        // Whoever goes back goes back to what was there before it was taken away.
        assertThat(registry.rollback(APRIL.plusDays(10), HAND).model()).isEqualTo(second);
    }

    @Test
    void aDamagedArtefactIsNeitherGivenOutNorPromoted() throws Exception {
        String id = add(1);
        Path file = directory.resolve("models-of-the-pole/models/" + id + "/model.json");
        Files.writeString(file, Files.readString(file).replace("1.0", "9.0"));

        assertThatThrownBy(() -> registry.model(id))
                .isInstanceOf(BadModelException.class)
                .hasMessageContaining("it was changed or damaged since it was added");
        assertThatThrownBy(() -> registry.promote(id, APRIL, HAND)).isInstanceOf(BadModelException.class);
        assertThat(registry.championship()).isEmpty();
    }

    @Test
    void anIdIsFoundByHowItBegins() throws Exception {
        String id = add(1);
        assertThat(registry.id(id.substring(0, 4))).isEqualTo(id);
        assertThatThrownBy(() -> registry.id("zz"))
                .hasMessageContaining("has 0 models whose id begins with zz; it has [" + id);
    }
}
