package fr.vigie.streaming.live;

import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The job on a Flink cluster that is there already.
 *
 * @param jobManager host of the cluster's REST interface
 * @param restPort its port
 * @param jar the packaged job
 * @param kafka where it reads and writes, as the cluster's machines reach it
 * @param parallelism subtasks of each operator
 * @param checkpoints where checkpoints go, as a URI that every machine of the cluster reaches; empty = as the cluster is
 *     configured
 * @param checkpointEvery time between two checkpoints
 * @param savepoint savepoint or checkpoint to start from, as a URI or path
 * @param detection settings of the job
 */
public record ClusterSettings(
        String jobManager,
        int restPort,
        Path jar,
        KafkaAccess kafka,
        int parallelism,
        Optional<String> checkpoints,
        Duration checkpointEvery,
        Optional<String> savepoint,
        DetectionSettings detection) {
    public ClusterSettings {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism = " + parallelism + ", expected 1 or more");
        }
        if (checkpointEvery.isNegative() || checkpointEvery.isZero()) {
            throw new IllegalArgumentException("checkpointEvery = " + checkpointEvery + ", expected more than 0");
        }
    }
}
