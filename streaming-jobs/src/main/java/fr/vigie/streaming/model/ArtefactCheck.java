package fr.vigie.streaming.model;

import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.registry.Digest;
import fr.vigie.models.scorer.Input;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.snapshot.KnownCase;
import fr.vigie.streaming.feature.FeatureCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a deployment may be let in. What it refuses changes nothing: the model before stays in force. */
public final class ArtefactCheck {
    private static final int SHORTEST_ID = 12;
    private static final int MOST_NAMED = 5;
    private static final String ID = "[0-9a-f]{" + SHORTEST_ID + ",64}";
    private static final Set<String> NUMBERS = Stream.concat(
                    KnownCase.OF_ALERTS.stream(),
                    FeatureCatalogue.all().stream()
                            .flatMap(feature -> Stream.of(
                                    KnownCase.value(feature.name(), feature.version()),
                                    KnownCase.besidePeers(feature.name(), feature.version()))))
            .collect(Collectors.toUnmodifiableSet());

    private ArtefactCheck() {}

    /**
     * Checks a deployment.
     *
     * @throws BadRecord if its id is none, or its artefact is missing, was damaged, cannot be read, or asks for what this job
     *     does not tell
     */
    public static void check(ModelDeployment deployment) throws BadRecord {
        if (!deployment.getModelId().matches(ID)) {
            throw new BadRecord("modelId: expected " + SHORTEST_ID
                    + " or more hexadecimal digits, the beginning of the SHA-256 of the artefact");
        }
        if (deployment.getRole() != DeploymentRole.RETIRED) {
            String artefact = deployment
                    .getArtefact()
                    .orElseThrow(() -> new BadRecord("artefact: missing; only what is RETIRED needs none"));
            check(deployment.getModelId(), artefact.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void check(String id, byte[] artefact) throws BadRecord {
        String found = Digest.sha256(artefact);
        if (!found.startsWith(id)) {
            throw new BadRecord("artefact: its SHA-256 begins with " + found.substring(0, SHORTEST_ID) + ", not with "
                    + id + ": it is not the model that was added, or was damaged on the way; publish it again");
        }
        try {
            List<String> unknown = ModelFile.read(artefact).encoding().inputs().stream()
                    .filter(input -> !isTold(input))
                    .map(Input::name)
                    .limit(MOST_NAMED)
                    .toList();
            if (!unknown.isEmpty()) {
                throw new BadRecord(
                        "artefact: asks for " + String.join(", ", unknown)
                                + ", which this job does not tell: it was trained on other features, or other versions of them");
            }
        } catch (BadModelException e) {
            throw new BadRecord("artefact: " + e.getMessage());
        }
    }

    private static boolean isTold(Input input) {
        return input instanceof NumberInput ? NUMBERS.contains(input.name()) : KnownCase.WORDS.contains(input.name());
    }
}
