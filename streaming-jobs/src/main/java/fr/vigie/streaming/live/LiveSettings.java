package fr.vigie.streaming.live;

import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the live job reads, writes and keeps its checkpoints.
 *
 * @param bootstrapServers Kafka brokers, host:port separated by commas
 * @param checkpoints directory of the checkpoints; kept when the job ends
 * @param parallelism subtasks of each operator
 * @param checkpointEvery time between two checkpoints
 * @param restoreLatest start from the latest checkpoint there is, if any
 * @param restPort port of Flink's REST interface on loopback; 0 = any
 * @param detection settings of the job
 */
public record LiveSettings(
        String bootstrapServers,
        Path checkpoints,
        int parallelism,
        Duration checkpointEvery,
        boolean restoreLatest,
        int restPort,
        DetectionSettings detection) {
    public LiveSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrapServers is blank, expected host:port");
        }
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism = " + parallelism + ", expected 1 or more");
        }
        if (checkpointEvery.isNegative() || checkpointEvery.isZero()) {
            throw new IllegalArgumentException("checkpointEvery = " + checkpointEvery + ", expected more than 0");
        }
    }
}
