package fr.vigie.streaming.replay;

import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to replay, and how.
 *
 * @param in directory of recorded streams
 * @param out directory for the outputs; made if it is not there
 * @param parallelism subtasks of each operator, 1 or more; the outputs do not depend on it
 * @param until last day to close; default: the last day on which any record lies
 * @param detection settings of the job
 */
public record ReplaySettings(
        Path in, Path out, int parallelism, Optional<LocalDate> until, DetectionSettings detection) {
    public ReplaySettings {
        if (parallelism < 1 || parallelism > MOST) {
            throw new IllegalArgumentException("parallelism = " + parallelism + ", expected 1 to " + MOST);
        }
    }

    private static final int MOST = 128;
}
