package fr.vigie.streaming.model;

import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.scorer.Model;
import fr.vigie.streaming.envelope.Envelope;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that was said about models, and what it comes to at a close. The order in which it came does not matter: what is said
 * of one day counts in the order of its instants, later days over earlier ones.
 */
public final class Deployments {
    private final TreeSet<Entry> entries = new TreeSet<>(Entry.IN_ORDER);
    private final Map<String, Model> models = new HashMap<>();
    private long asked = Long.MIN_VALUE;
    private ModelsInForce answer = new ModelsInForce(Optional.empty(), List.of());

    private record Entry(long from, long effectiveAt, String model, DeploymentRole role) {
        static final Comparator<Entry> IN_ORDER = Comparator.comparingLong(Entry::from)
                .thenComparingLong(Entry::effectiveAt)
                .thenComparing(Entry::model)
                .thenComparing(Entry::role);
    }

    /** Takes in a deployment that the intake has let in, in force from its time on; answers whether it was news. */
    public boolean add(Envelope envelope) {
        ModelDeployment deployment = envelope.as(ModelDeployment.class);
        deployment
                .getArtefact()
                .ifPresent(artefact -> models.computeIfAbsent(deployment.getModelId(), id -> read(id, artefact)));
        asked = Long.MIN_VALUE;
        return entries.add(new Entry(
                envelope.time(),
                deployment.getEffectiveAt().toEpochMilli(),
                deployment.getModelId(),
                deployment.getRole()));
    }

    private static Model read(String id, String artefact) {
        try {
            return ModelFile.read(artefact.getBytes(StandardCharsets.UTF_8));
        } catch (BadModelException e) {
            throw new IllegalStateException("model " + id + " was let in and is none", e);
        }
    }

    /** The models in force at a close, ms since 1970. */
    public ModelsInForce at(long close) {
        if (close != asked) {
            answer = inForce(close);
            asked = close;
        }
        return answer;
    }

    private ModelsInForce inForce(long close) {
        TreeMap<String, DeploymentRole> roles = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.from() > close) {
                break;
            }
            if (entry.role() == DeploymentRole.CHAMPION) {
                roles.values().remove(DeploymentRole.CHAMPION);
            }
            roles.put(entry.model(), entry.role());
        }
        return new ModelsInForce(
                with(roles, DeploymentRole.CHAMPION).stream().findFirst(), with(roles, DeploymentRole.CHALLENGER));
    }

    private List<DeployedModel> with(TreeMap<String, DeploymentRole> roles, DeploymentRole role) {
        return roles.entrySet().stream()
                .filter(one -> one.getValue() == role)
                .map(one -> new DeployedModel(
                        one.getKey(),
                        Optional.ofNullable(models.get(one.getKey())).orElseThrow()))
                .toList();
    }
}
