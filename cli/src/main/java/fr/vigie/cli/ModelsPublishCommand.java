package fr.vigie.cli;

import fr.vigie.cli.deploy.ModelTopic;
import fr.vigie.cli.deploy.RegistryDeployments;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.models.artefact.BadModelException;
import fr.vigie.streaming.live.KafkaAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code models publish}: what is in use, to the jobs. */
@Command(
        name = "publish",
        description = {
            "Tells the jobs what the log of the registry says is in use: to Kafka (vigie.models), or as the models.jsonl of a",
            "directory that is replayed. What the topic has already is not told again; each artefact is held against its id",
            "first. A job scores alerts by models if the topic was there when it started: publish before you submit it."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigie models publish --kafka kafka:9092",
            "  ./vigie models publish --out world && ./vigie replay --in world --out result"
        })
final class ModelsPublishCommand extends VigieCommand {
    @Mixin
    private RegistryOption registry = new RegistryOption();

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Kafka brokers, separated by commas.")
    private Optional<String> kafka = Optional.empty();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of the connection to Kafka: security.*, sasl.*, ssl.*, client.*.")
    private Optional<Path> kafkaConfig = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Directory of recorded streams that gets models.jsonl.")
    private Optional<Path> directory = Optional.empty();

    @Override
    public Integer call() throws IOException, WorkFailed, InterruptedException {
        if (kafka.isEmpty() && directory.isEmpty()) {
            throw wrong("Missing where to: --kafka HOST:PORT, or --out DIR");
        }
        Logs.toFile(Path.of(System.getProperty("vigie.home", ".")).resolve("run/logs/models.log"));
        List<ModelDeployment> deployments = deployments();
        if (directory.isPresent()) {
            Path file = directory.get().resolve(Stream.MODELS.fileName() + ".jsonl");
            RegistryDeployments.write(deployments, file);
            out().println("models: " + deployments.size() + " deployments in " + file);
        }
        if (kafka.isPresent()) {
            publish(new ModelTopic(access(kafka.get())), deployments);
        }
        out().flush();
        return Vigie.DONE;
    }

    private List<ModelDeployment> deployments() throws IOException, WorkFailed {
        try {
            return RegistryDeployments.of(registry.registry());
        } catch (BadModelException e) {
            throw new WorkFailed("models publish: " + e.getMessage() + "; nothing was told", e);
        }
    }

    private void publish(ModelTopic topic, List<ModelDeployment> deployments)
            throws IOException, WorkFailed, InterruptedException {
        List<ModelDeployment> told = topic.publish(deployments);
        out().println("models: " + told.size() + " deployments told to " + Stream.MODELS.topic() + ", "
                + (deployments.size() - told.size()) + " it had already");
        LocalDate through = topic.alertsThrough();
        for (ModelDeployment deployment : told) {
            LocalDate on = ParisDay.of(deployment.getEffectiveAt());
            if (!on.isAfter(through)) {
                out().println("note: " + deployment.getModelId() + " was to hold from the close of " + on
                        + " on, and alerts are complete through " + through
                        + ": it holds from the next close on; a replay has it from " + on + " on");
            }
        }
    }

    private KafkaAccess access(String brokers) throws IOException, WorkFailed {
        if (kafkaConfig.isEmpty()) {
            return KafkaAccess.open(brokers);
        }
        SecretFile.require(kafkaConfig.get(), "Kafka properties", "touch " + kafkaConfig.get());
        return KafkaAccess.withFile(brokers, kafkaConfig.get());
    }
}
