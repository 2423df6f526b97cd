package fr.vigie.cli.rings;

import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The nightly analysis beside the live job: reads the input topics through the last day whose alerts the job has completed,
 * and adds the alerts of rings to the same topics. What it knows from one night to the next is what it has published.
 */
public final class LiveRings {
    private final KafkaAccess kafka;
    private final DetectionSettings detection;
    private final Set<String> national;

    /**
     * An analysis of the topics of some brokers.
     *
     * @param national ids of national actors
     */
    public LiveRings(KafkaAccess kafka, DetectionSettings detection, Set<String> national) {
        this.kafka = kafka;
        this.detection = detection;
        this.national = Set.copyOf(national);
    }

    /**
     * What a night brought.
     *
     * @param result rings that stand and rings that are gone
     * @param sent alerts that are new or changed
     */
    public record Night(RingResult result, int sent) {}

    /**
     * Runs it once.
     *
     * @param reading told the stream that is read, and how many records of it were
     * @param progress told in one line what is being done
     * @throws WorkFailed if the job has not completed a day yet
     * @throws IOException if the brokers do not answer or refuse
     */
    public Night run(BiConsumer<Stream, Long> reading, Consumer<String> progress)
            throws IOException, InterruptedException, WorkFailed {
        progress.accept("reading what is published");
        PublishedRings before = PublishedRings.read(kafka);
        LocalDate close = before.completeThrough()
                .orElseThrow(() -> new WorkFailed("Kafka at " + kafka + ": the job has told of no day whose alerts are"
                        + " complete; start it, and let connectors close a day"));
        RingPlan plan = RingPlan.of(Optional.of(close), 0, detection).withNational(national);
        RingResult result = new RingRun(plan, TopicSource.of(kafka, reading), progress)
                .citing(before.homes())
                .knowing(before.known())
                .run();
        progress.accept("publishing");
        return new Night(result, new RingPublisher(before, kafka).publish(result));
    }
}
