package fr.vigie.cli;

import fr.vigie.cli.demo.DetectionJob;
import fr.vigie.streaming.live.LiveJob;
import fr.vigie.streaming.live.LiveSettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The live job on a Flink cluster in this process. */
record LiveDetection(LiveJob job) implements DetectionJob {
    private static final int PARALLELISM = 2;
    private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);
    private static final int ANY_PORT = 0;

    static DetectionJob start(String bootstrapServers, Path checkpoints) throws IOException, InterruptedException {
        return new LiveDetection(LiveJob.start(new LiveSettings(
                bootstrapServers,
                checkpoints,
                PARALLELISM,
                CHECKPOINT_EVERY,
                false,
                ANY_PORT,
                DetectionSettings.defaults())));
    }

    @Override
    public Optional<Throwable> failure() {
        if (!job.hasEnded()) {
            return Optional.empty();
        }
        try {
            job.awaitEnd();
            return Optional.of(new IOException("it has ended by itself"));
        } catch (IOException e) {
            return Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        }
    }

    @Override
    public void close() {
        job.close();
    }
}
