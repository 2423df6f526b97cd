package fr.vigie.streaming.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one pipeline over all that the topics hold, and says what it took. */
public final class Bench {
    private final BenchSettings settings;

    public Bench(BenchSettings settings) {
        this.settings = settings;
    }

    /**
     * Runs a pipeline to its end.
     *
     * @param scratch directory for its checkpoints, new or empty
     * @throws IOException with one clear line if it fails or does not read every record
     */
    public Measure run(Pipeline pipeline, Path scratch) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        return pipeline == Pipeline.FULL
                ? new LiveRun(settings).run(scratch)
                : new StatePipelines(settings).run(pipeline, scratch);
    }
}
