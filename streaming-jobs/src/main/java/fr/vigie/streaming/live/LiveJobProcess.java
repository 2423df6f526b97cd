package fr.vigie.streaming.live;

import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The live job as a process of its own: bootstrap servers, checkpoint directory, parallelism, seconds between checkpoints,
 * and where features are to be told the word {@code features}. It starts from the latest checkpoint in the directory and
 * runs until it is killed.
 */
public final class LiveJobProcess {
    private LiveJobProcess() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 4 || arguments.length > 5) {
            System.err.println(
                    "usage: LiveJobProcess BOOTSTRAP-SERVERS CHECKPOINT-DIRECTORY PARALLELISM CHECKPOINT-SECONDS [features]");
            System.exit(2);
        }
        DetectionSettings detection = DetectionSettings.defaults();
        LiveSettings settings = new LiveSettings(
                arguments[0],
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Duration.ofSeconds(Long.parseLong(arguments[3])),
                true,
                0,
                arguments.length == 5 ? detection.withSnapshots() : detection);
        try (LiveJob job = LiveJob.start(settings)) {
            job.awaitEnd();
        }
    }
}
