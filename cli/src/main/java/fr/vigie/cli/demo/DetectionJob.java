package fr.vigie.cli.demo;

import java.time.LocalDate;
import java.util.Optional;

/** The running job, as the demo sees it. */
public interface DetectionJob extends AutoCloseable {
    /** Last day whose verdicts have been handed to Kafka; empty before the first. */
    Optional<LocalDate> closedThrough();

    /** Why it has failed; empty while it runs. */
    Optional<Throwable> failure();

    /** How a job is started. */
    interface Start {
        /**
         * Starts the job on a broker whose topics exist.
         *
         * @param bootstrapServers the broker
         * @param checkpoints an empty directory for its checkpoints
         */
        DetectionJob on(String bootstrapServers, java.nio.file.Path checkpoints) throws Exception;
    }
}
