package fr.vigie.streaming.scoring;

import static fr.vigie.streaming.TestRecords.allowance;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.leave;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.payment;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.streaming.replay.Recording;
import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of lines from a whole replay: nurses who bill 340 km in a day (7,17 € undue), and an insured paid twice. */
class ScoredLinesReplayTest {
    private static final String CABINET = biller(1);
    private static final LocalDate DAY = day("2021-03-01");
    private static final Recording RECORDING = new Recording();

    @TempDir
    private static Path folder = Path.of("");

    private static List<String> early = List.of();
    private static List<String> whole = List.of();

    @BeforeAll
    static void replay() throws IOException {
        RECORDING.add(billerOf(CABINET, BillerKind.CABINET));
        RECORDING.add(line("plain", CABINET, professional(9), DAY), far(1, "far"), far(2, "refused"));
        RECORDING.add(payment("i-refused", DAY.plusDays(12), 0));
        BillingLine corrected = far(3, "corrected");
        corrected.setLineId("correct");
        corrected.setRectifies("corrected");
        corrected.setQuantity(100);
        corrected.setReceivedAt(evening(DAY.plusDays(10)));
        BillingLine cancelled = far(4, "cancelled");
        cancelled.setLineId("cancellation");
        cancelled.setRectifies("cancelled");
        cancelled.setQuantity(0);
        cancelled.setReceivedAt(evening(DAY.plusDays(10)));
        RECORDING.add(far(3, "corrected"), corrected, far(4, "cancelled"), cancelled);
        allowances();
        RECORDING.write(folder.resolve("in"));
        early = scores("early", 1, Optional.of(DAY.plusDays(5)), ScoringSettings.everyLine());
        whole = scores("whole", 2, Optional.empty(), ScoringSettings.everyLine());
    }

    private static BillingLine far(int rank, String id) {
        BillingLine line = mileage(id, CABINET, professional(rank), DAY, 340);
        line.setReceivedAt(evening(DAY));
        return line;
    }

    private static void allowances() {
        SickLeave first = leave("a", "insured", day("2021-02-01"), day("2021-02-28"));
        SickLeave second = leave("b", "insured", day("2021-02-10"), day("2021-02-28"));
        RECORDING.add(first, second, allowance("paid", first, day("2021-02-15"), day("2021-02-18"), 3_560));
        DailyAllowance again = allowance("again", second, day("2021-02-15"), day("2021-02-28"), 3_560);
        again.setStatus(AllowanceStatus.PROPOSED);
        again.setAt(morning(DAY));
        DailyAllowance never = DailyAllowance.newBuilder(again).build();
        never.setAt(morning(DAY.plusDays(9)));
        never.setStatus(AllowanceStatus.CANCELLED);
        RECORDING.add(again, never);
    }

    private static List<String> scores(String name, int parallelism, Optional<LocalDate> until, ScoringSettings scoring)
            throws IOException {
        Path out = folder.resolve(name);
        Replay.run(
                new ReplaySettings(
                        folder.resolve("in"),
                        out,
                        parallelism,
                        until,
                        Recording.uncalibrated().with(scoring)),
                progress -> {});
        return Files.readAllLines(out.resolve("scored-lines.jsonl"));
    }

    private static Stream<String> of(List<String> scores, String line) {
        return scores.stream().filter(score -> score.contains("Id\":\"" + line + "\""));
    }

    @Test
    void everyLineHasAScoreByItsIdentifier() {
        assertThat(early).hasSize(7);
        assertThat(early).isSortedAccordingTo((a, b) -> id(a).compareTo(id(b)));
        assertThat(of(whole, "plain"))
                .containsExactly("{\"lineId\":\"plain\",\"score\":0.0000,\"advice\":\"PAY\","
                        + "\"closedThrough\":\"2021-03-01\"}");
        assertThat(of(whole, "far"))
                .singleElement()
                .asString()
                .contains("\"topReason\":\"IK_CAP\",\"alertId\":\"a_", "\"advice\":\"REVIEW\"");
    }

    private static String id(String score) {
        return score.split("\"", 5)[3];
    }

    @Test
    void whatIsRectifiedOrCancelledHasNoScoreAnyMore() {
        assertThat(of(early, "corrected")).singleElement().asString().contains("REVIEW");
        assertThat(of(early, "cancelled")).singleElement().asString().contains("REVIEW");
        assertThat(of(whole, "corrected")).isEmpty();
        assertThat(of(whole, "cancelled")).isEmpty();
        assertThat(of(whole, "cancellation")).isEmpty();
        assertThat(of(whole, "correct")).singleElement().asString().contains("PAY");
    }

    @Test
    void aClaimThatIsWithdrawnTakesItsScoreBack() {
        assertThat(of(early, "refused")).singleElement().asString().contains("IK_CAP", "REVIEW");
        assertThat(of(whole, "refused")).singleElement().asString().contains("\"score\":0.0000", "\"PAY\"");
        assertThat(of(early, "again")).singleElement().asString().contains("LEAVE_OVERLAP", "REVIEW");
        assertThat(of(whole, "again")).isEmpty();
        assertThat(of(whole, "paid")).singleElement().asString().contains("\"paymentId\":\"paid\",\"score\":0.0000");
    }

    @Test
    void parallelismDoesNotShowAndWithoutIsWithout() throws IOException {
        assertThat(scores("one", 1, Optional.empty(), ScoringSettings.everyLine()))
                .isEqualTo(whole);
        assertThat(folder.resolve("one/scored-lines.jsonl")).exists();
        Path out = folder.resolve("one");
        Replay.run(
                new ReplaySettings(folder.resolve("in"), out, 1, Optional.empty(), Recording.uncalibrated()),
                progress -> {});
        assertThat(out.resolve("scored-lines.jsonl")).doesNotExist();
        assertThat(out.resolve("alerts.jsonl")).hasSameTextualContentAs(folder.resolve("whole/alerts.jsonl"));
    }
}
