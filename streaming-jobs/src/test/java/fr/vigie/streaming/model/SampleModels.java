package fr.vigie.streaming.model;

import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.registry.Digest;
import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Input.WordInput;
import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.scorer.Trees;
import fr.vigie.streaming.envelope.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Models grown by hand: what they say can be told beforehand. */
public final class SampleModels {
    private static final double FILL = 1;

    private SampleModels() {}

    /**
     * One tree that splits at twice the median of the peers' acts.
     *
     * @param below what it says up to it
     * @param above what it says beyond it; of the rows learnt from one in four lay there
     */
    public static Model onActs(double below, double above) {
        return tree(1, below, above);
    }

    /** One tree that splits at so many euros of the alerts: it moves as alerts do, not as features. */
    public static Model onEuros(double euros, double below, double above) {
        return new Model(
                inputs(), stump(2, euros, below, above), new Calibration(new double[] {0, 1}, new double[] {0, 1}));
    }

    private static Model tree(int asked, double below, double above) {
        return new Model(
                inputs(), stump(asked, 2, below, above), new Calibration(new double[] {0, 1}, new double[] {0, 1}));
    }

    private static Encoding inputs() {
        return new Encoding(List.of(
                new NumberInput("acts@1", FILL, false),
                new NumberInput("acts/peers@1", FILL, false),
                new NumberInput("alert-euros", FILL, false),
                new WordInput("scheme", List.of("NURSE_BILLING"))));
    }

    private static Trees stump(int asked, double threshold, double below, double above) {
        return new Trees(
                4,
                new int[] {0},
                new int[] {asked, -1, -1},
                new double[] {threshold, 0, 0},
                new int[] {1, 0, 0},
                new double[] {0, below, above},
                new double[] {4, 3, 1},
                0,
                Link.IDENTITY);
    }

    /** The id of a model. */
    public static String id(Model model) {
        return Digest.sha256(ModelFile.write(model)).substring(0, 12);
    }

    /** A model put to use from the close of a day on. */
    public static ModelDeployment deployed(Model model, DeploymentRole role, LocalDate from) {
        return new ModelDeployment(
                ParisDay.close(from.minusDays(1)).plusMillis(1),
                id(model),
                role,
                new String(ModelFile.write(model), StandardCharsets.UTF_8));
    }

    /** A model taken out of use from the close of a day on. */
    public static ModelDeployment retired(Model model, LocalDate from) {
        return new ModelDeployment(
                ParisDay.close(from.minusDays(1)).plusMillis(2), id(model), DeploymentRole.RETIRED, null);
    }

    /** A deployment as the intake lets it in. */
    public static Envelope letIn(ModelDeployment deployment) {
        long close = ParisDay.closeMillis(ParisDay.of(deployment.getEffectiveAt()));
        return Envelope.record(
                Stream.MODELS,
                close,
                close,
                deployment.getModelId(),
                deployment.getModelId(),
                RecordBinary.encode(deployment));
    }
}
