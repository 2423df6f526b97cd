package fr.vigie.cli.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.cli.WorkFailed;
import fr.vigie.cli.demo.Loopback;
import fr.vigie.streaming.live.ClusterJob;
import fr.vigie.streaming.live.ClusterSettings;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
    private static final String CONFIGURED = "[{\"key\": \"execution.checkpointing.dir\", \"value\": \"s3://vigie\"}]";

    private final Path jar;

    SubmissionTest(@TempDir Path folder) {
        this.jar = folder.resolve("vigie-job.jar");
    }

    @BeforeEach
    void build() throws IOException {
        Files.createFile(jar);
    }

    @Test
    void aClusterOfTheSameVersionWithAPlaceForCheckpointsTakesTheJob() throws Exception {
        try (StandInCluster cluster = cluster(ClusterJob.flinkVersion(), CONFIGURED)) {
            assertThat(submission(cluster.port(), Optional.empty()).cluster())
                    .isEqualTo(new ClusterOverview(ClusterJob.flinkVersion(), 2, 8, 3));
        }
    }

    @Test
    void withoutAPlaceForCheckpointsItIsRefusedUnlessOneIsNamed() throws Exception {
        try (StandInCluster cluster = cluster(ClusterJob.flinkVersion(), "[]")) {
            assertThatThrownBy(
                            () -> submission(cluster.port(), Optional.empty()).cluster())
                    .isInstanceOf(WorkFailed.class)
                    .hasMessageContainingAll("no directory for checkpoints", "--checkpoints URI");
            assertThat(submission(cluster.port(), Optional.of("file:///shared"))
                            .cluster()
                            .slots())
                    .isEqualTo(8);
        }
    }

    @Test
    void anotherVersionOfFlinkIsRefusedByName() throws Exception {
        try (StandInCluster cluster = cluster("1.20.1", CONFIGURED)) {
            assertThatThrownBy(
                            () -> submission(cluster.port(), Optional.empty()).cluster())
                    .isInstanceOf(WorkFailed.class)
                    .hasMessageContainingAll("runs Flink 1.20.1", "built for " + ClusterJob.flinkVersion());
        }
    }

    @Test
    void aServerThatIsNoClusterAndNoServerAtAllAreToldApart() throws Exception {
        try (StandInCluster other = StandInCluster.answering(Map.of())) {
            assertThatThrownBy(() -> submission(other.port(), Optional.empty()).cluster())
                    .hasMessageContainingAll("/v1/overview answers with status 404", "is it the REST interface");
        }
        int free = Loopback.freePort();
        assertThatThrownBy(() -> submission(free, Optional.empty()).cluster())
                .hasMessageStartingWith("no Flink cluster answers at 127.0.0.1:" + free);
    }

    @Test
    void aJobThatIsNotBuiltIsToldFirst() throws IOException {
        Files.delete(jar);
        assertThatThrownBy(() -> submission(1, Optional.empty()).cluster())
                .hasMessageContainingAll(jar.toString(), "the packaged job is missing", "mvn package");
    }

    @Test
    void aJobThatFailsIsToldWithItsInnermostCause() throws Exception {
        String trace = "org.apache.flink.FlinkException: task\\n\\tat x\\nCaused by: java.io.IOException: no space\\n";
        Map<String, String> failing = Map.of(
                "/v1/jobs/j1",
                "{\"state\": \"RESTARTING\", \"vertices\": []}",
                "/v1/jobs/j1/exceptions",
                "{\"exceptionHistory\": {\"entries\": [{\"stacktrace\": \"" + trace + "\"}]}}");
        try (StandInCluster cluster = StandInCluster.answering(failing)) {
            assertThatThrownBy(() -> submission(cluster.port(), Optional.empty())
                            .awaitRunning("j1", Duration.ofSeconds(5), state -> {}))
                    .hasMessageContainingAll("job j1 fails: java.io.IOException: no space", "#/job/running/j1");
        }
    }

    @Test
    void aJobRunsOnceEveryTaskDoes() throws Exception {
        String vertices =
                "[{\"parallelism\": 2, \"tasks\": {\"RUNNING\": 2}}, {\"parallelism\": 1, \"tasks\": {\"RUNNING\": 1}}]";
        Map<String, String> running = Map.of("/v1/jobs/j1", "{\"state\": \"RUNNING\", \"vertices\": " + vertices + "}");
        try (StandInCluster cluster = StandInCluster.answering(running)) {
            assertThat(submission(cluster.port(), Optional.empty())
                            .awaitRunning("j1", Duration.ofSeconds(5), state -> {}))
                    .isEqualTo(new JobState("RUNNING", 3, 3));
        }
    }

    private static StandInCluster cluster(String version, String options) throws IOException {
        String overview = "{\"flink-version\": \"" + version
                + "\", \"taskmanagers\": 2, \"slots-total\": 8, \"slots-available\": 3}";
        return StandInCluster.answering(Map.of("/v1/overview", overview, "/v1/jobmanager/config", options));
    }

    private Submission submission(int port, Optional<String> checkpoints) {
        return new Submission(new ClusterSettings(
                Loopback.ADDRESS,
                port,
                jar,
                KafkaAccess.open("localhost:9092"),
                2,
                checkpoints,
                Duration.ofSeconds(30),
                Optional.empty(),
                DetectionSettings.defaults()));
    }
}
