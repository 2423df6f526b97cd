package fr.vigie.streaming.live;

import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/**
 * The detection job handed to a Flink cluster. The graph is built here, so that the salt and the passwords of Kafka travel
 * within it: no argument and no page of Flink shows them.
 */
public final class ClusterJob {
    /** Environment variable with the salt of alert identifiers, where no file is named. */
    public static final String SALT_VARIABLE = "VIGIE_ALERT_SALT";

    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(30);

    private ClusterJob() {}

    /** The version of Flink that the job is built for. */
    public static String flinkVersion() {
        return EnvironmentInformation.getVersion();
    }

    /**
     * Hands the job over and answers as soon as the cluster has taken it.
     *
     * @return the id of the job
     * @throws IOException with one clear line where Kafka does not answer, no stream is there, or the cluster refuses
     */
    public static String submit(ClusterSettings settings) throws IOException, InterruptedException {
        Configuration options = JobOptions.every(settings.checkpointEvery());
        options.setString("parallelism.default", Integer.toString(settings.parallelism()));
        settings.checkpoints().ifPresent(uri -> options.setString("execution.checkpointing.dir", uri));
        settings.savepoint().ifPresent(path -> options.setString("execution.state-recovery.path", path));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createRemoteEnvironment(
                settings.jobManager(),
                settings.restPort(),
                options,
                settings.jar().toAbsolutePath().toString());
        env.setParallelism(settings.parallelism());
        return LiveJob.execute(env, settings.kafka(), settings.detection())
                .getJobID()
                .toString();
    }

    /**
     * The entry point of the packaged job, for {@code flink run} and for clusters in application mode: {@code --kafka
     * HOST:PORT}, and where wanted {@code --kafka-config FILE}, {@code --salt-file FILE} and {@code --features}.
     * Parallelism, directory of the checkpoints and savepoint are options of Flink.
     *
     * @throws IllegalArgumentException if the brokers or the salt are missing
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ParameterTool given = ParameterTool.fromArgs(arguments);
        String brokers = given.getRequired("kafka");
        KafkaAccess kafka = given.has("kafka-config")
                ? KafkaAccess.withFile(brokers, Path.of(given.get("kafka-config")))
                : KafkaAccess.open(brokers);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        Configuration options = JobOptions.every(CHECKPOINT_EVERY);
        // What was told to Flink on its command line counts.
        options.addAll(Configuration.fromMap(env.getConfiguration().toMap()));
        env.configure(options);
        DetectionSettings detection = DetectionSettings.defaults().withSalt(salt(given));
        LiveJob.execute(env, kafka, given.has("features") ? detection.withSnapshots() : detection);
    }

    private static String salt(ParameterTool given) throws IOException {
        if (given.has("salt-file")) {
            return Files.readString(Path.of(given.get("salt-file"))).strip();
        }
        String salt = System.getenv(SALT_VARIABLE);
        if (salt == null) {
            throw new IllegalArgumentException(
                    "the salt of alert identifiers is missing: name its file with --salt-file," + " or set "
                            + SALT_VARIABLE);
        }
        return salt;
    }
}
