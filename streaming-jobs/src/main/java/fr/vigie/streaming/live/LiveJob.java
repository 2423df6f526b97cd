package fr.vigie.streaming.live;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.intake.IntakeFunction.PayloadForm;
import fr.vigie.streaming.topology.DayCloseWatermarks;
import fr.vigie.streaming.topology.DetectionSettings;
import fr.vigie.streaming.topology.DetectionTopology;
import fr.vigie.streaming.topology.JobParameters;
import fr.vigie.streaming.topology.LocalCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The detection job on Kafka, on a Flink mini-cluster in this process: RocksDB state with incremental checkpoints, state
 * exactly once; alerts at least once with a deterministic (alertId, revision), rejects exactly once.
 */
public final class LiveJob implements AutoCloseable {
    private static final String GROUP = "vigie-detection";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
    /** Two operators in a row try their days, and a second is promised from a record to its provisional alert. */
    private static final Duration TRY_EVERY = Duration.ofMillis(100);

    private static final Duration ALIGNED_WITHIN = Duration.ofDays(2);
    private static final Duration ALIGNED_EVERY = Duration.ofMillis(200);

    private final JobClient client;
    private final CompletableFuture<Void> end;

    private LiveJob(JobClient client) {
        this.client = client;
        this.end = client.getJobExecutionResult().thenApply(result -> null);
    }

    /**
     * Starts the job on the streams whose topics exist.
     *
     * @throws IOException with one clear line where Kafka does not answer, no stream is there, or the job does not start
     */
    public static LiveJob start(LiveSettings settings) throws IOException, InterruptedException {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), configuration(settings));
        return new LiveJob(execute(env, KafkaAccess.open(settings.bootstrapServers()), settings.detection()));
    }

    /** Starts the job wherever an environment stands for. */
    static JobClient execute(StreamExecutionEnvironment env, KafkaAccess kafka, DetectionSettings detection)
            throws IOException, InterruptedException {
        Map<Stream, Integer> partitions = Topics.delivered(kafka);
        if (partitions.isEmpty()) {
            throw new IOException("Kafka at " + kafka
                    + " has none of the topics of the contract (vigie.billing-lines…); create them first");
        }
        Topics.ensureOutputs(kafka, detection, partitions.keySet());
        env.getConfig().enableObjectReuse();
        env.getConfig().setGlobalJobParameters(parameters(env));
        connect(env, kafka, detection, partitions);
        try {
            return env.executeAsync("vigie detection");
        } catch (Exception e) {
            throw new IOException("the job does not start: " + RootCause.of(e), e);
        }
    }

    /** The parameters that were given, and how often days are tried unless they say it. */
    private static JobParameters parameters(StreamExecutionEnvironment env) {
        Map<String, String> values = new HashMap<>();
        values.put(DayCloseFunction.TRY_EVERY, Long.toString(TRY_EVERY.toMillis()));
        values.putAll(env.getConfig().getGlobalJobParameters().toMap());
        return new JobParameters(values);
    }

    private static Configuration configuration(LiveSettings settings) throws IOException {
        Files.createDirectories(settings.checkpoints());
        Configuration configuration = LocalCluster.configuration();
        configuration.addAll(JobOptions.every(settings.checkpointEvery()));
        Map.of(
                        "execution.checkpointing.dir",
                        settings.checkpoints().toUri().toString(),
                        "rest.bind-port",
                        Integer.toString(settings.restPort()),
                        "taskmanager.memory.managed.size",
                        "512m")
                .forEach(configuration::setString);
        if (settings.restoreLatest()) {
            Optional<Path> latest = Checkpoints.latest(settings.checkpoints());
            latest.ifPresent(path -> configuration.setString(
                    "execution.state-recovery.path", path.toUri().toString()));
        }
        return configuration;
    }

    private static void connect(
            StreamExecutionEnvironment env,
            KafkaAccess kafka,
            DetectionSettings detection,
            Map<Stream, Integer> partitions) {
        relayCloses(env, kafka, partitions);
        int readers = Math.min(
                env.getParallelism(),
                partitions.values().stream().mapToInt(Integer::intValue).sum());
        var raw = env.fromSource(
                        source(kafka, partitions),
                        DayCloseWatermarks.strategy()
                                .withWatermarkAlignment("day closes", ALIGNED_WITHIN, ALIGNED_EVERY),
                        "streams",
                        EnvelopeType.INSTANCE)
                .uid("streams")
                .setParallelism(readers);
        var outputs = new DetectionTopology(detection, partitions.keySet()).connect(raw, PayloadForm.AVRO);
        outputs.alerts()
                .transform("closes of alerts", EnvelopeType.INSTANCE, new CloseReporter())
                .uid("closes-of-alerts")
                .setParallelism(1)
                .sinkTo(KafkaSink.<Envelope>builder()
                        .setBootstrapServers(kafka.bootstrapServers())
                        .setKafkaProducerConfig(kafka.connection())
                        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                        .setRecordSerializer(new OutputMessages())
                        .build())
                .name("alerts")
                .uid("alerts")
                .setParallelism(1);
        outputs.rejects().sinkTo(rejects(kafka)).name("rejects").uid("rejects").setParallelism(1);
    }

    private static KafkaSource<Envelope> source(KafkaAccess kafka, Map<Stream, Integer> partitions) {
        return KafkaSource.<Envelope>builder()
                .setBootstrapServers(kafka.bootstrapServers())
                .setProperties(kafka.connection())
                .setGroupId(GROUP)
                .setTopics(partitions.keySet().stream().map(Stream::topic).toList())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("isolation.level", "read_committed")
                // A partition that appears later would hold no closes of the past: partitions are fixed at the start.
                .setProperty("partition.discovery.interval.ms", "-1")
                .setDeserializer(new TopicRecords())
                .build();
    }

    private static void relayCloses(
            StreamExecutionEnvironment env, KafkaAccess kafka, Map<Stream, Integer> partitions) {
        KafkaSource<byte[]> told = KafkaSource.<byte[]>builder()
                .setBootstrapServers(kafka.bootstrapServers())
                .setProperties(kafka.connection())
                .setGroupId(GROUP + "-closes")
                .setTopics(Topics.DAY_CLOSES)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("isolation.level", "read_committed")
                .setProperty("partition.discovery.interval.ms", "-1")
                .setValueOnlyDeserializer(new Bytes())
                .build();
        env.fromSource(told, WatermarkStrategy.noWatermarks(), "day closes")
                .uid("day-closes")
                .setParallelism(1)
                .flatMap(new ToldCloses())
                .returns(EnvelopeType.INSTANCE)
                .name("told closes")
                .uid("told-closes")
                .setParallelism(1)
                .keyBy(close -> "")
                .process(new CloseRelay(partitions))
                .returns(EnvelopeType.INSTANCE)
                .name("close relay")
                .uid("close-relay")
                .setParallelism(1)
                .sinkTo(KafkaSink.<Envelope>builder()
                        .setBootstrapServers(kafka.bootstrapServers())
                        .setKafkaProducerConfig(kafka.connection())
                        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                        .setRecordSerializer(new MarkerMessages())
                        .build())
                .name("in-band closes")
                .uid("in-band-closes")
                .setParallelism(1);
    }

    private static KafkaSink<byte[]> rejects(KafkaAccess kafka) {
        return KafkaSink.<byte[]>builder()
                .setBootstrapServers(kafka.bootstrapServers())
                .setKafkaProducerConfig(kafka.connection())
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix("vigie-rejects")
                .setProperty("transaction.timeout.ms", "600000")
                .setRecordSerializer(new RejectMessages())
                .build();
    }

    /** Whether the job has ended, by itself or by a failure. */
    public boolean hasEnded() {
        return end.isDone();
    }

    /** Waits for the end of the job; a live job only ends when it is stopped or fails for good. */
    public void awaitEnd() throws IOException, InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw new IOException("the job failed: " + e.getCause(), e);
        }
    }

    /** Stops the job; its checkpoints stay. */
    @Override
    public void close() {
        try {
            client.cancel().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // It has ended already, or will with the process: its checkpoints are what counts.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Bytes extends AbstractDeserializationSchema<byte[]> {
        private static final long serialVersionUID = 1L;

        Bytes() {
            super(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        }

        @Override
        public byte[] deserialize(byte[] message) {
            return message;
        }
    }
}
