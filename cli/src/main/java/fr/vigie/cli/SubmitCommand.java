package fr.vigie.cli;

import fr.vigie.cli.submit.ClusterOverview;
import fr.vigie.cli.submit.JobState;
import fr.vigie.cli.submit.Salt;
import fr.vigie.cli.submit.Submission;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.live.ClusterJob;
import fr.vigie.streaming.live.ClusterSettings;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code submit}: the job to an existing Flink cluster. */
@Command(
        name = "submit",
        description = {
            "Hands the detection job to a Flink cluster that is there already, with its own Kafka. A stream is delivered when",
            "its topic exists; the topics of alerts are made where they are missing."
        },
        footer = {
            "",
            "The salt of alert identifiers, 16 characters or more, is in a file that other users cannot read, or in",
            ClusterJob.SALT_VARIABLE
                    + ". The same salt gives the same identifiers. What a cluster needs: docs/cluster.md.",
            "",
            "Examples:",
            "  (umask 077; openssl rand -hex 32 > salt)",
            "  ./vigie submit --jobmanager flink:8081 --kafka kafka:9092 --salt-file salt --dry-run",
            "  ./vigie submit --jobmanager flink:8081 --kafka kafka:9092 --salt-file salt --parallelism 16 \\",
            "      --checkpoints s3://vigie/checkpoints --kafka-config kafka-tls.properties",
            "  ./vigie submit --jobmanager flink:8081 --kafka kafka:9092 --salt-file salt --savepoint s3://vigie/sp-1"
        })
final class SubmitCommand extends VigieCommand {
    private static final String JAR = "streaming-jobs/target/vigie-job.jar";
    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--jobmanager",
            required = true,
            paramLabel = "HOST:PORT",
            description = "REST address of the cluster's JobManager.")
    private String jobManager = "";

    @Option(
            names = "--kafka",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Kafka brokers, separated by commas, as this machine and the cluster reach them.")
    private String kafka = "";

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Properties of the connection to Kafka: security.*, sasl.*, ssl.*, client.*.")
    private Optional<Path> kafkaConfig = Optional.empty();

    @Option(names = "--salt-file", paramLabel = "FILE", description = "File with the salt of alert identifiers.")
    private Optional<Path> saltFile = Optional.empty();

    @Option(
            names = "--parallelism",
            paramLabel = "P",
            description = "Subtasks of each operator, and slots it takes (default: ${DEFAULT-VALUE}).")
    private int parallelism = 2;

    @Option(
            names = "--checkpoints",
            paramLabel = "URI",
            description =
                    "Where checkpoints go; every machine of the cluster must reach it (default: as the cluster says).")
    private Optional<String> checkpoints = Optional.empty();

    @Option(
            names = "--checkpoint-every",
            paramLabel = "SECONDS",
            description = "Time between two checkpoints (default: ${DEFAULT-VALUE}).")
    private int checkpointSeconds = 30;

    @Option(
            names = "--savepoint",
            paramLabel = "DIR",
            description = "Start from this savepoint or checkpoint, as the cluster reaches it.")
    private Optional<String> savepoint = Optional.empty();

    @Option(names = "--jar", paramLabel = "FILE", description = "The packaged job (default: as built here).")
    private Optional<Path> jar = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "Seconds to wait until every task runs (default: ${DEFAULT-VALUE}; 0 = do not wait).")
    private int waitSeconds = 60;

    @Option(
            names = "--features",
            description = "Tell the features of professionals and billers too, week by week (topic vigie.features).")
    private boolean features;

    @Option(names = "--dry-run", description = "Look whether all is there, and submit nothing.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException, WorkFailed, InterruptedException {
        Logs.toFile(home().resolve("run/logs/submit.log"));
        Submission submission = new Submission(settings());
        print(submission.cluster());
        print(submission.streams());
        out().flush();
        if (dryRun) {
            out().println("nothing was submitted (--dry-run)");
        } else {
            submit(submission);
        }
        out().flush();
        return Vigie.DONE;
    }

    private void submit(Submission submission) throws IOException, WorkFailed, InterruptedException {
        try (ProgressLine progress = ProgressLine.of(err())) {
            progress.say("submitting: handing the job over");
            String job = submission.submit();
            out().println("job: " + job);
            out().println("page: " + submission.page(job));
            out().flush();
            JobState state = submission.awaitRunning(
                    job,
                    Duration.ofSeconds(waitSeconds),
                    now -> progress.update(() -> "submitting: " + now.running() + " of " + now.tasks() + " tasks run"));
            out().println("state: " + state.state() + ", " + state.running() + " of " + state.tasks() + " tasks run");
        }
    }

    private ClusterSettings settings() throws IOException, WorkFailed {
        int colon = jobManager.lastIndexOf(':');
        try {
            return new ClusterSettings(
                    jobManager.substring(0, Math.max(colon, 0)),
                    port(jobManager.substring(colon + 1)),
                    jar.orElseGet(() -> home().resolve(JAR)),
                    kafkaConfig.isPresent() ? kafkaWith(kafkaConfig.get()) : KafkaAccess.open(kafka),
                    parallelism,
                    checkpoints,
                    Duration.ofSeconds(checkpointSeconds),
                    savepoint,
                    detection());
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private DetectionSettings detection() throws IOException, WorkFailed {
        DetectionSettings salted = DetectionSettings.defaults().withSalt(salt());
        return features ? salted.withSnapshots() : salted;
    }

    private int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > MOST_PORT || jobManager.indexOf(':') < 1) {
            throw wrong("--jobmanager " + jobManager + ": expected HOST:PORT, such as localhost:8081");
        }
        return port;
    }

    private KafkaAccess kafkaWith(Path file) throws IOException, WorkFailed {
        SecretFile.require(file, "Kafka properties", "touch " + file);
        return KafkaAccess.withFile(kafka, file);
    }

    private String salt() throws IOException, WorkFailed {
        if (saltFile.isPresent()) {
            return Salt.of(saltFile.get());
        }
        return Salt.ofEnvironment()
                .orElseThrow(
                        () -> wrong("Missing the salt of alert identifiers: name its file with --salt-file, or set "
                                + ClusterJob.SALT_VARIABLE));
    }

    private static Path home() {
        return Path.of(System.getProperty("vigie.home", "."));
    }

    private void print(ClusterOverview cluster) {
        out().printf(
                        Locale.ROOT,
                        "cluster: Flink %s at %s, %d TaskManagers, %d of %d slots free%n",
                        cluster.version(),
                        jobManager,
                        cluster.taskManagers(),
                        cluster.freeSlots(),
                        cluster.slots());
        if (cluster.freeSlots() < parallelism) {
            out().println("note: the job takes " + parallelism + " slots, and waits until as many are free");
        }
    }

    private void print(Map<Stream, Integer> delivered) {
        out().println("delivered: "
                + delivered.keySet().stream().map(Stream::fileName).collect(Collectors.joining(", ")));
        DetectorCatalogue.off(delivered.keySet())
                .forEach(off -> out().println("off: " + off.detector() + " (" + off.because() + ")"));
    }
}
