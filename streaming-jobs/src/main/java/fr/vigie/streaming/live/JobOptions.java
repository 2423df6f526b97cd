package fr.vigie.streaming.live;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;

/** What the job asks of Flink, wherever it runs: RocksDB, incremental checkpoints, exactly once. */
final class JobOptions {
    private JobOptions() {}

    static Configuration every(Duration checkpointEvery) {
        Map<String, String> options = new TreeMap<>(Map.of(
                "state.backend.type", "rocksdb",
                // Each checkpoint flushes what closes have changed: level by level, it would be merged anew after four.
                "state.backend.rocksdb.compaction.style", "UNIVERSAL",
                "execution.checkpointing.incremental", "true",
                "state.backend.rocksdb.timer-service.factory", "HEAP",
                "state.backend.rocksdb.writebuffer.size", "16mb",
                "state.backend.rocksdb.use-bloom-filter", "true",
                "execution.checkpointing.interval", checkpointEvery.toMillis() + " ms",
                "execution.checkpointing.mode", "EXACTLY_ONCE",
                "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION",
                "restart-strategy.type", "exponential-delay"));
        return Configuration.fromMap(options);
    }
}
