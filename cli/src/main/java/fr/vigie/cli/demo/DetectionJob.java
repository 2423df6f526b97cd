package fr.vigie.cli.demo;

import java.nio.file.Path;
import java.util.Optional;

/** The running job, as the demo sees it: it reads the streams whose topics exist, and writes alerts and their closes. */
public interface DetectionJob extends AutoCloseable {
    /** Why it has ended; empty while it runs. */
    Optional<Throwable> failure();

    /** How a job is started. */
    interface Start {
        /**
         * Starts the job on a broker whose topics exist.
         *
         * @param bootstrapServers the broker
         * @param checkpoints an empty directory for its checkpoints
         */
        DetectionJob on(String bootstrapServers, Path checkpoints) throws Exception;
    }
}
