package fr.vigie.cli.deploy;

import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.models.artefact.BadModelException;
import fr.vigie.models.registry.Deed;
import fr.vigie.models.registry.Deed.Act;
import fr.vigie.models.registry.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The deployments in the log of a registry. The same log gives the same records. */
public final class RegistryDeployments {
    private RegistryDeployments() {}

    /**
     * All of them, in the order of the log.
     *
     * @throws BadModelException if an artefact is damaged: nothing is told then
     */
    public static List<ModelDeployment> of(Registry registry) throws IOException, BadModelException {
        List<ModelDeployment> deployments = new ArrayList<>();
        for (Deed deed : registry.log()) {
            if (deed.act() != Act.ADDED) {
                String artefact = deed.act() == Act.RETIRED
                        ? null
                        : new String(registry.bytes(deed.model()), StandardCharsets.UTF_8);
                deployments.add(new ModelDeployment(effectiveAt(deed), deed.model(), role(deed.act()), artefact));
            }
        }
        return deployments;
    }

    /** Writes them as a stream of recorded ones, for a replay. */
    public static void write(List<ModelDeployment> deployments, Path file) throws IOException {
        try (JsonLinesWriter lines = new JsonLinesWriter(file)) {
            for (ModelDeployment deployment : deployments) {
                lines.write(deployment);
            }
        }
    }

    /** Within a day in the order of the log: the number of the deed tells the instants apart. */
    private static Instant effectiveAt(Deed deed) {
        LocalDate eve = LocalDate.parse(deed.effectiveOn()).minusDays(1);
        return ParisDay.close(eve).plusMillis(deed.number());
    }

    private static DeploymentRole role(Act act) {
        return switch (act) {
            case PROMOTED, ROLLED_BACK -> DeploymentRole.CHAMPION;
            case CHALLENGES -> DeploymentRole.CHALLENGER;
            case RETIRED, ADDED -> DeploymentRole.RETIRED;
        };
    }
}
