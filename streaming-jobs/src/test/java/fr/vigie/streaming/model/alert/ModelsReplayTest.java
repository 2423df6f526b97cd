package fr.vigie.streaming.model.alert;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DeploymentRole;
import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.stream.Stream;
import fr.vigie.models.scorer.Model;
import fr.vigie.streaming.model.SampleModels;
import fr.vigie.streaming.replay.Outcome;
import fr.vigie.streaming.replay.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole replays with models in use: 32 nurses over five weeks, one of whom bills 340 km in a day of the second. */
class ModelsReplayTest {
    private static final LocalDate FIRST_DAY = day("2021-03-01");
    private static final LocalDate PROMOTED = FIRST_DAY.plusDays(16);
    private static final LocalDate REPLACED = FIRST_DAY.plusDays(24);
    private static final int NURSES = 32;
    private static final String FAR = professional(1);
    private static final Model FIRST = SampleModels.onActs(0.97, 0.98);
    private static final Model SECOND = SampleModels.onActs(0.96, 0.99);
    private static final Model BESIDE = SampleModels.onEuros(1, 0.3, 0.7);

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        recording().write(folder.resolve("rules"));
        ModelDeployment damaged = SampleModels.deployed(SECOND, DeploymentRole.CHAMPION, PROMOTED.plusDays(1));
        damaged.setArtefact(damaged.getArtefact().orElseThrow().replace("0.99", "0.09"));
        ModelDeployment champion = SampleModels.deployed(FIRST, DeploymentRole.CHAMPION, PROMOTED);
        recording()
                .add(SampleModels.deployed(SECOND, DeploymentRole.CHAMPION, REPLACED), champion, champion, damaged)
                .add(SampleModels.deployed(BESIDE, DeploymentRole.CHALLENGER, REPLACED.plusDays(1)))
                .write(folder.resolve("in"));
        Path empty = folder.resolve("none");
        recording().raw(Stream.MODELS).write(empty);
    }

    private static Recording recording() {
        Recording recording = new Recording();
        for (int one = 1; one <= NURSES; one++) {
            recording.add(nurse(professional(one)), billerOf(biller(one), BillerKind.CABINET));
            for (int days = 0; days < 33; days += 1 + one % 3) {
                BillingLine care =
                        line("l" + one + "-" + days, biller(one), professional(one), FIRST_DAY.plusDays(days));
                care.setPatientId("p" + (one * 7 + days % 5));
                recording.add(care);
            }
        }
        return recording.add(mileage("far", biller(1), FAR, FIRST_DAY.plusDays(9), 340));
    }

    private static Outcome replay(String in, int parallelism, Optional<LocalDate> until) throws IOException {
        String out = in + "-" + parallelism + until.map(day -> "-" + day).orElse("");
        return Recording.replay(folder.resolve(in), folder.resolve(out), parallelism, until);
    }

    private static List<String> scores(Outcome outcome) throws IOException {
        return Files.readAllLines(outcome.out().resolve("model-scores.jsonl"));
    }

    @Test
    void theSameBytesAtAnyParallelismAndModelsInTheirTime() throws IOException {
        Outcome one = replay("in", 1, Optional.empty());
        for (int parallelism : List.of(2, 4)) {
            Outcome other = replay("in", parallelism, Optional.empty());
            other.isTheSameAs(one);
            assertThat(scores(other)).isEqualTo(scores(one));
        }

        Alert last = one.alert(FAR).orElseThrow();
        assertThat(last.getModelVersion()).contains(SampleModels.id(SECOND));
        assertThat(last.getReasons()).extracting(Reason::getCode).contains("MODEL_SCORE");
        // Read, used, updated, duplicates, late, orphans, rejected.
        assertThat(one.counts("models")).containsExactly(5, 3, 0, 1, 0, 0, 1);
        assertThat(one.rejects()).singleElement().satisfies(reject -> {
            assertThat(reject.getSource()).isEqualTo("models:4");
            assertThat(reject.getReason()).contains("its SHA-256 begins with", SampleModels.id(SECOND));
        });

        String score = "\"at\":\"%s\",\"alertId\":\"" + last.getAlertId() + "\",\"modelId\":\"%s\",\"role\":\"%s\"";
        assertThat(scores(one))
                .noneMatch(
                        line -> line.contains(SampleModels.id(SECOND)) && line.compareTo("{\"at\":\"" + REPLACED) < 0)
                .anyMatch(line -> line.contains(score.formatted(PROMOTED, SampleModels.id(FIRST), "CHAMPION")))
                .anyMatch(line -> line.contains(score.formatted(REPLACED, SampleModels.id(SECOND), "CHAMPION")))
                .anyMatch(line ->
                        line.contains(score.formatted(REPLACED.plusDays(1), SampleModels.id(BESIDE), "CHALLENGER")));
    }

    @Test
    void beforeItsCloseAModelDoesNotShowAndWithoutModelsNothingDoes() throws IOException {
        Outcome rules = replay("rules", 2, Optional.of(PROMOTED.minusDays(1)));
        assertThat(rules.alert(FAR)).isPresent();
        replay("in", 2, Optional.of(PROMOTED.minusDays(1))).isTheSameAs(rules);
        replay("none", 2, Optional.of(PROMOTED.minusDays(1))).isTheSameAs(rules);
        assertThat(replay("in", 2, Optional.of(PROMOTED)).alert(FAR).orElseThrow())
                .satisfies(alert -> {
                    assertThat(alert.getModelVersion()).contains(SampleModels.id(FIRST));
                    assertThat(alert.getRevision())
                            .isEqualTo(rules.alert(FAR).orElseThrow().getRevision() + 1);
                    assertThat(alert.getProbability())
                            .isGreaterThan(rules.alert(FAR).orElseThrow().getProbability());
                });
    }
}
