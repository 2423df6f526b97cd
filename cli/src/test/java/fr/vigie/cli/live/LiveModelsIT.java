package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.Commands;
import fr.vigie.cli.demo.EmbeddedKafka;
import fr.vigie.cli.play.PlayProducer;
import fr.vigie.cli.play.Preparation;
import fr.vigie.cli.play.PreparedDays;
import fr.vigie.cli.play.Topics;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.topic.TopicReader;
import fr.vigie.domain.alert.ModelRole;
import fr.vigie.domain.alert.ModelScore;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.SampleWorld;
import fr.vigie.sample.World;
import fr.vigie.streaming.live.KafkaAccess;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promoted, challenged, replaced and rolled back while the days are played, one artefact damaged on its way, the job killed in
 * between: the bytes of a replay, each model in its time, the damaged one refused.
 */
class LiveModelsIT {
    private static final long SEED = 20260103;
    private static final LocalDate FROM = LocalDate.of(2021, 12, 1);
    private static final int DAYS = 20;
    private static final LocalDate PROMOTED = FROM.plusDays(7);

    private final Path folder;
    private String first = "";
    private String second = "";
    private LocalDate replaced = LocalDate.MAX;
    private LocalDate rolledBack = LocalDate.MAX;

    LiveModelsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The registry and logs go below it. */
    @BeforeEach
    void home() {
        System.setProperty("vigie.home", folder.toString());
    }

    @AfterEach
    void noHome() {
        System.clearProperty("vigie.home");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void eachModelScoresInItsTimeAndADamagedOneNever() throws Exception {
        Path world = Files.createDirectories(folder.resolve("world"));
        World.generate(SampleWorld.settings(SEED).withPeriod(FROM, DAYS), world, (day, done, total) -> {});
        PreparedDays days =
                Preparation.prepare(RecordedStreams.in(world), folder.resolve("days"), (lines, share) -> {});
        first = learnt("first", 40);
        second = learnt("second", 60);
        done("promote", first, PROMOTED);
        done("challenge", second, PROMOTED.plusDays(1));

        Path live = Files.createDirectories(folder.resolve("live"));
        List<ModelScore> scores = live(days, live);

        assertThat(Commands.done("models", "publish", "--out", world.toString()))
                .contains("models: 4 deployments in ");
        Path expected = Outputs.replayed(world, folder.resolve("replay"), 2, DetectionSettings.defaults());
        Outputs.assertSame(expected, live);
        assertThat(Files.readAllLines(expected.resolve("model-scores.jsonl")))
                .containsExactlyElementsOf(
                        scores.stream().map(RecordJson::toJson).toList());
        assertThat(champions(scores, PROMOTED, replaced)).containsOnly(first);
        assertThat(champions(scores, replaced, rolledBack)).containsOnly(second);
        assertThat(champions(scores, rolledBack, days.last().plusDays(1))).containsOnly(first);
        assertThat(scores).allMatch(score -> !score.getAt().isBefore(PROMOTED));
        assertThat(scores)
                .filteredOn(score -> score.getRole() == ModelRole.CHALLENGER)
                .isNotEmpty()
                .allMatch(score ->
                        score.getModelId().equals(second) && score.getAt().isBefore(replaced));
    }

    private static List<String> champions(List<ModelScore> scores, LocalDate from, LocalDate to) {
        return scores.stream()
                .filter(score -> score.getRole() == ModelRole.CHAMPION)
                .filter(score -> !score.getAt().isBefore(from) && score.getAt().isBefore(to))
                .map(ModelScore::getModelId)
                .toList();
    }

    /** Learns from cases that were made up for it: what counts is that two models differ. */
    private String learnt(String name, int limit) throws IOException {
        SplittableRandom random = new SplittableRandom(limit);
        List<String> lines = new ArrayList<>(List.of("acts@1,alert-euros,fraud"));
        for (int i = 0; i < 400; i++) {
            int euros = random.nextInt(100);
            int fraud = random.nextInt(100) < (euros > limit ? 80 : 20) ? 1 : 0;
            lines.add(String.format(Locale.ROOT, "%d,%d,%d", random.nextInt(900), 20 * euros, fraud));
        }
        Path table = Files.write(folder.resolve(name + ".csv"), lines);
        String printed = Commands.done(
                "models",
                "fit",
                "--train",
                table.toString(),
                "--label",
                "fraud",
                "--learner",
                "smile-logistic-regression",
                "--name",
                name,
                "--add");
        return printed.replaceAll("(?s).*added: (\\w+) in .*", "$1");
    }

    private static void done(String act, String model, LocalDate effective) {
        Commands.done(
                "models", act, model, "--effective", effective.toString(), "--because", "tried", "--by", "the test");
    }

    private List<ModelScore> live(PreparedDays days, Path out) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            String brokers = kafka.bootstrapServers();
            Topics.create(brokers, days.streams());
            assertThat(published(brokers)).contains("models: 2 deployments told to vigie.models, 0 it had already");
            AtomicReference<DetectionProcess> job = new AtomicReference<>(start(brokers));
            try (AlertTopics topics = new AlertTopics(brokers)) {
                ShuffledPlay.play(brokers, days, day -> {
                    changeModels(brokers, day);
                    topics.readThrough(day.minusDays(3), () -> job.get().isAlive());
                    job.get().kill();
                    job.set(start(brokers));
                });
                topics.readThrough(days.last(), () -> job.get().isAlive());
                topics.writeSnapshots(out);
                assertThat(topics.book().write(out))
                        .anyMatch(alert -> alert.getModelVersion().isPresent());
                assertThatTheDamagedOneWasRefused(brokers);
                return scores(brokers);
            } finally {
                job.get().kill();
            }
        }
    }

    /** The next days were not played yet: what is said of them is said in time. */
    private void changeModels(String brokers, LocalDate day) throws Exception {
        replaced = day.plusDays(3);
        rolledBack = day.plusDays(6);
        done("promote", second, replaced);
        Commands.done(
                "models", "rollback", "--effective", rolledBack.toString(), "--because", "tried", "--by", "the test");
        String told = published(brokers);
        assertThat(told)
                .contains("models: 2 deployments told to vigie.models, 2 it had already")
                .doesNotContain("note:");
        assertThat(published(brokers)).contains("models: 0 deployments told to vigie.models, 4 it had already");
        sendDamaged(brokers, day.plusDays(2));
    }

    private static String published(String brokers) {
        return Commands.done("models", "publish", "--kafka", brokers);
    }

    private void sendDamaged(String brokers, LocalDate day) throws Exception {
        String artefact = Files.readString(folder.resolve("run/models/models/" + second + "/model.json"));
        ModelDeployment damaged = new ModelDeployment(
                ParisDay.close(day.minusDays(1)).plusMillis(1),
                second,
                DeploymentRole.CHAMPION,
                artefact.substring(0, artefact.length() / 2));
        try (Producer<byte[], byte[]> producer = PlayProducer.onto(brokers)) {
            producer.send(new ProducerRecord<>(
                            Stream.MODELS.topic(),
                            second.getBytes(StandardCharsets.UTF_8),
                            RecordBinary.encode(damaged)))
                    .get();
        }
    }

    private void assertThatTheDamagedOneWasRefused(String brokers) throws IOException {
        List<Reject> rejects = new ArrayList<>();
        new TopicReader(KafkaAccess.open(brokers))
                .read("vigie.rejects", message -> rejects.add((Reject) decoded(Reject.SCHEMA$, message.value())));
        assertThat(rejects)
                .filteredOn(reject -> reject.getSource().startsWith("vigie.models-"))
                .singleElement()
                .satisfies(reject -> assertThat(reject.getReason())
                        .startsWith("artefact: its SHA-256 begins with ")
                        .contains("not with " + second
                                + ": it is not the model that was added, or was damaged on the way"));
    }

    /** All scores, each once, in the order in which a replay writes them. */
    private static List<ModelScore> scores(String brokers) throws IOException {
        TreeMap<String, ModelScore> scores = new TreeMap<>();
        new TopicReader(KafkaAccess.open(brokers)).read("vigie.model-scores", message -> {
            ModelScore score = (ModelScore) decoded(ModelScore.SCHEMA$, message.value());
            scores.put(score.getAt() + new String(message.key(), StandardCharsets.UTF_8), score);
        });
        return List.copyOf(scores.values());
    }

    private static SpecificRecordBase decoded(Schema schema, byte[] value) {
        try {
            return RecordBinary.decode(schema, value);
        } catch (BadRecord e) {
            throw new IllegalStateException(e);
        }
    }

    private DetectionProcess start(String brokers) throws IOException {
        return DetectionProcess.start(brokers, folder.resolve("checkpoints"), 2, folder.resolve("job.log"));
    }
}
