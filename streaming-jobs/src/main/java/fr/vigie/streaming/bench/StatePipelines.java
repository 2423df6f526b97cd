package fr.vigie.streaming.bench;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.topology.LocalCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * The pipelines the job is held against: they read the same bytes, with RocksDB and checkpoints like the live job's. They
 * stay as they are, a yardstick: what is tuned for the job's own state (compaction, filters) is not theirs.
 */
final class StatePipelines {
    private static final int FEW_KEYS = 5_000;

    private final BenchSettings settings;

    StatePipelines(BenchSettings settings) {
        this.settings = settings;
    }

    Measure run(Pipeline pipeline, Path checkpoints) throws IOException {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), configuration(checkpoints));
        env.getConfig().enableObjectReuse();
        states(pipeline, records(env))
                .transform("end of run", EnvelopeType.INSTANCE, new EndOfRun())
                .sinkTo(new DiscardingSink<>());
        try (FirstRead first = FirstRead.watching()) {
            JobExecutionResult done = env.execute("vigie bench, " + pipeline);
            requireAll(pipeline, done.<Long>getAccumulatorResult(EndOfRun.RECORDS));
            Stamp end = new Stamp(
                    done.<Long>getAccumulatorResult(EndOfRun.NANOS),
                    done.<Long>getAccumulatorResult(EndOfRun.CPU_NANOS));
            return Measure.between(settings.records(), first.stamp(), end);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the pipeline \"" + pipeline.title() + "\" failed: " + e.getMessage(), e);
        }
    }

    private void requireAll(Pipeline pipeline, long read) throws IOException {
        if (read != settings.records()) {
            throw new IOException("the pipeline \"" + pipeline.title() + "\" read " + read + " records of "
                    + settings.records() + "; this is a defect, report it");
        }
    }

    private DataStream<Envelope> records(StreamExecutionEnvironment env) {
        KafkaSource<Envelope> source = KafkaSource.<Envelope>builder()
                .setBootstrapServers(settings.bootstrapServers())
                .setGroupId("vigie-bench")
                .setTopics(settings.streams().stream().map(Stream::topic).toList())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setProperty("isolation.level", "read_committed")
                .setDeserializer(new DecodedRecords())
                .build();
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "streams", EnvelopeType.INSTANCE);
    }

    private static DataStream<Envelope> states(Pipeline pipeline, DataStream<Envelope> records) {
        return switch (pipeline) {
            case BARE -> records;
            case ONE_STATE -> counted(records, Envelope::key);
            case THREE_STATES ->
                counted(counted(counted(records, Envelope::key), Envelope::id), StatePipelines::oneOfAFew);
            case FULL -> throw new IllegalArgumentException("the full job is the live job itself");
        };
    }

    private static DataStream<Envelope> counted(DataStream<Envelope> records, KeySelector<Envelope, String> key) {
        return records.keyBy(key).process(new CountByKey()).returns(EnvelopeType.INSTANCE);
    }

    private static String oneOfAFew(Envelope record) {
        return Integer.toString(Math.floorMod(record.key().hashCode(), FEW_KEYS));
    }

    /** What weighs on speed, as the live job had it before RocksDB was tuned to its state. */
    private Configuration configuration(Path checkpoints) {
        Configuration configuration = LocalCluster.configuration();
        Map.of(
                        "state.backend.type",
                        "rocksdb",
                        "execution.checkpointing.incremental",
                        "true",
                        "state.backend.rocksdb.timer-service.factory",
                        "HEAP",
                        "state.backend.rocksdb.writebuffer.size",
                        "16mb",
                        "execution.checkpointing.dir",
                        checkpoints.toUri().toString(),
                        "execution.checkpointing.interval",
                        settings.checkpointEvery().toMillis() + " ms",
                        "execution.checkpointing.mode",
                        "EXACTLY_ONCE",
                        "restart-strategy.type",
                        "none",
                        "taskmanager.memory.managed.size",
                        "512m")
                .forEach(configuration::setString);
        return configuration;
    }
}
