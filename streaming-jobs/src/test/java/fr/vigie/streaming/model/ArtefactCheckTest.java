package fr.vigie.streaming.model;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.registry.Digest;
import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Input.WordInput;
import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Model;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtefactCheckTest {
    private static final LocalDate DAY = day("2022-03-07");

    private static ModelDeployment champion(Model model) {
        return SampleModels.deployed(model, DeploymentRole.CHAMPION, DAY);
    }

    private static ModelDeployment champion(String artefact) {
        ModelDeployment deployment = champion(SampleModels.onActs(0.2, 0.8));
        deployment.setArtefact(artefact);
        deployment.setModelId(Digest.sha256(artefact.getBytes(StandardCharsets.UTF_8)));
        return deployment;
    }

    private static Model linear(Input input, double deviation) {
        return new Model(
                new Encoding(List.of(input)),
                new Linear(0, new double[] {1}, new double[] {0}, new double[] {deviation}, Link.LOGISTIC),
                new Calibration(new double[] {0.5}, new double[] {0.5}));
    }

    private static String refusal(ModelDeployment deployment) {
        BadRecord refused = catchThrowableOfType(BadRecord.class, () -> ArtefactCheck.check(deployment));
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    @Test
    void whatWasAddedIsLetIn() {
        assertThatCode(() -> ArtefactCheck.check(champion(SampleModels.onActs(0.2, 0.8))))
                .doesNotThrowAnyException();
        assertThatCode(() -> ArtefactCheck.check(SampleModels.retired(SampleModels.onActs(0.2, 0.8), DAY)))
                .doesNotThrowAnyException();
    }

    @Test
    void anArtefactThatWasDamagedIsRefused() {
        ModelDeployment damaged = champion(SampleModels.onActs(0.2, 0.8));
        damaged.setArtefact(damaged.getArtefact().orElseThrow().replace("0.8", "0.9"));
        assertThat(refusal(damaged))
                .startsWith("artefact: its SHA-256 begins with ")
                .contains(", not with " + damaged.getModelId() + ": it is not the model that was added");
    }

    @Test
    void whatIsNoModelIsRefusedUnderItsOwnName() {
        assertThat(refusal(champion("{\"encoding\":"))).startsWith("artefact: no model: Unexpected end-of-input");
        String trees = new String(ModelFile.write(SampleModels.onActs(0.2, 0.8)), StandardCharsets.UTF_8);
        assertThat(refusal(champion(trees.replace("\"left\":[1,0,0]", "\"left\":[0,0,0]"))))
                .startsWith("artefact: no model: ")
                .contains("trees: ");
    }

    @Test
    void whatItAsksForMustBeTold() {
        assertThat(refusal(champion(linear(new NumberInput("acts@2", 0, false), 1))))
                .startsWith("artefact: asks for acts@2, which this job does not tell");
        assertThat(refusal(champion(linear(new WordInput("acts@1", List.of("many")), 1))))
                .startsWith("artefact: asks for acts@1, which this job does not tell");
    }

    @Test
    void withoutArtefactOrIdItIsRefused() {
        ModelDeployment without = champion(SampleModels.onActs(0.2, 0.8));
        without.setArtefact(null);
        assertThat(refusal(without)).isEqualTo("artefact: missing; only what is RETIRED needs none");
        ModelDeployment nameless = champion(SampleModels.onActs(0.2, 0.8));
        nameless.setModelId("");
        assertThat(refusal(nameless)).startsWith("modelId: expected 12 or more hexadecimal digits");
    }
}
