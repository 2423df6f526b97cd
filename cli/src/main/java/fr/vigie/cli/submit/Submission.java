package fr.vigie.cli.submit;

import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.live.ClusterJob;
import fr.vigie.streaming.live.ClusterSettings;
import fr.vigie.streaming.live.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** One job on its way to a cluster: looked at from all sides first, then handed over, then watched until it runs. */
public final class Submission {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final ClusterSettings settings;
    private final FlinkRest cluster;

    public Submission(ClusterSettings settings) {
        this.settings = settings;
        this.cluster = new FlinkRest(settings.jobManager(), settings.restPort());
    }

    /**
     * Looks whether the cluster can take the job.
     *
     * @throws WorkFailed if the job is not built, no cluster answers, it is of another version, or it has no place for
     *     checkpoints
     */
    public ClusterOverview cluster() throws WorkFailed, InterruptedException {
        if (!Files.isRegularFile(settings.jar())) {
            throw new WorkFailed(
                    settings.jar() + ": the packaged job is missing; build it with: mvn package -DskipTests");
        }
        ClusterOverview overview = cluster.overview();
        if (!overview.takes(ClusterJob.flinkVersion())) {
            throw new WorkFailed("the cluster runs Flink " + overview.version() + ", the job is built for "
                    + ClusterJob.flinkVersion() + "; the first two numbers must be the same");
        }
        if (settings.checkpoints().isEmpty()
                && cluster.option("execution.checkpointing.dir").isEmpty()) {
            throw new WorkFailed(
                    "the cluster has no directory for checkpoints, and a TaskManager that dies would take the"
                            + " state with it; name one that all its machines reach, with --checkpoints URI");
        }
        return overview;
    }

    /**
     * The streams that are delivered, with their partitions.
     *
     * @throws WorkFailed if there are none
     * @throws IOException if no broker answers
     */
    public Map<Stream, Integer> streams() throws WorkFailed, IOException, InterruptedException {
        Map<Stream, Integer> delivered = Topics.delivered(settings.kafka());
        if (delivered.isEmpty()) {
            throw new WorkFailed("Kafka at " + settings.kafka() + " has none of the topics of the contract"
                    + " (vigie.billing-lines…); make those of the streams that are delivered: see docs/cluster.md");
        }
        return delivered;
    }

    /**
     * Hands the job over.
     *
     * @return its id
     * @throws IOException if the cluster refuses it
     */
    public String submit() throws IOException, InterruptedException {
        return ClusterJob.submit(settings);
    }

    /**
     * Waits until every task runs.
     *
     * @return the last state seen: it does not run yet where the time was too short
     * @throws WorkFailed if it fails; the message says why
     */
    public JobState awaitRunning(String job, Duration patience, Consumer<JobState> watcher)
            throws WorkFailed, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        JobState state = cluster.state(job);
        while (!state.runs() && System.nanoTime() < end) {
            if (state.isFailing()) {
                throw new WorkFailed("job " + job + " fails: "
                        + cluster.lastFailure(job).orElse(state.state()) + "; see " + cluster.page(job));
            }
            watcher.accept(state);
            Thread.sleep(LOOK_EVERY.toMillis());
            state = cluster.state(job);
        }
        return state;
    }

    /** The cluster's page of the job. */
    public String page(String job) {
        return cluster.page(job);
    }
}
