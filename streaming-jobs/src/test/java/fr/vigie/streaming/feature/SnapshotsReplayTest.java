package fr.vigie.streaming.feature;

import static fr.vigie.streaming.TestRecords.allowance;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.leave;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.streaming.replay.MoreDetectors;
import fr.vigie.streaming.replay.Outcome;
import fr.vigie.streaming.replay.Recording;
import fr.vigie.streaming.replay.Replay;
import fr.vigie.streaming.replay.ReplaySettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of whole replays: 32 nurses over eight weeks, one of whom bills 340 km in a day, and an insured paid twice. */
class SnapshotsReplayTest {
    private static final LocalDate FIRST = day("2021-03-01");
    private static final LocalDate LAST = FIRST.plusDays(7 * 8);
    private static final int NURSES = 32;
    private static final String FAR = professional(1);
    /** Received in the sixth week, for care of the third. */
    private static final LocalDate LATE = FIRST.plusDays(38);

    @TempDir
    private static Path folder = Path.of("");

    private static List<FeatureSnapshot> whole = List.of();

    @BeforeAll
    static void replay() throws IOException {
        recording(true).write(folder.resolve("in"));
        recording(false).write(folder.resolve("in-time"));
        whole = snapshots("in", "whole", 2, Optional.empty());
    }

    private static Recording recording(boolean withWhatCameLate) {
        Recording recording = new Recording();
        for (int one = 1; one <= NURSES; one++) {
            recording.add(nurse(professional(one)), billerOf(biller(one), BillerKind.CABINET));
            for (int days = 0; days < 57; days += 1 + one % 3) {
                String id = one + "-" + days;
                BillingLine care = line("l" + id, biller(one), professional(one), FIRST.plusDays(days));
                care.setPatientId("p" + (one * 7 + days % 5));
                recording.add(care);
            }
        }
        recording.add(mileage("far", biller(1), FAR, FIRST.plusDays(15), 340));
        BillingLine rectified = line("l-right", biller(2), professional(2), FIRST.plusDays(3));
        rectified.setRectifies("l2-3");
        rectified.setQuantity(9);
        rectified.setReceivedAt(evening(FIRST.plusDays(18)));
        recording.add(rectified);
        if (withWhatCameLate) {
            BillingLine late = line("late", biller(3), professional(3), FIRST.plusDays(17));
            late.setReceivedAt(evening(LATE));
            BillingLine again = BillingLine.newBuilder(late).setBatchId("lot-2").build();
            recording.add(late, again);
        }
        SickLeave one = leave("a", "insured", FIRST, FIRST.plusDays(27));
        SickLeave other = leave("b", "insured", FIRST.plusDays(10), FIRST.plusDays(27));
        recording.add(one, other, allowance("x", one, FIRST.plusDays(3), FIRST.plusDays(18), 3_560));
        recording.add(allowance("y", other, FIRST.plusDays(13), FIRST.plusDays(24), 3_560));
        return recording;
    }

    private static List<FeatureSnapshot> snapshots(String in, String out, int parallelism, Optional<LocalDate> until)
            throws IOException {
        List<FeatureSnapshot> told = new ArrayList<>();
        Replay.run(
                new ReplaySettings(
                        folder.resolve(in),
                        folder.resolve(out),
                        parallelism,
                        until,
                        Recording.uncalibrated().withSnapshots()),
                MoreDetectors.NONE,
                told::add,
                progress -> {});
        return told;
    }

    private static List<String> lines(List<FeatureSnapshot> snapshots, LocalDate through) {
        return snapshots.stream()
                .filter(one -> !one.getKnownAt().isAfter(through))
                .map(RecordJson::toJson)
                .sorted()
                .toList();
    }

    private static FeatureSnapshot of(List<FeatureSnapshot> snapshots, String subject, LocalDate knownAt) {
        return snapshots.stream()
                .filter(one ->
                        one.getSubjectId().equals(subject) && one.getKnownAt().equals(knownAt))
                .findFirst()
                .orElseThrow();
    }

    private static KnownFeature feature(FeatureSnapshot snapshot, String name) {
        return snapshot.getFeatures().stream()
                .filter(one -> one.getFeature().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal acts(List<FeatureSnapshot> snapshots, int nurse, LocalDate knownAt) {
        return feature(of(snapshots, professional(nurse), knownAt), "acts").getValue();
    }

    @Test
    void aSnapshotIsSaidOnMondayOfTheFourWeeksBefore() {
        assertThat(whole)
                .extracting(FeatureSnapshot::getKnownAt)
                .allMatch(one -> one.getDayOfWeek() == DayOfWeek.MONDAY);
        FeatureSnapshot last = of(whole, professional(3), LAST);
        assertThat(last.getPeriodStart()).isEqualTo(LAST.minusDays(28));
        assertThat(last.getPeriodEnd()).isEqualTo(LAST.minusDays(1));
        assertThat(last.getTrade()).contains("NURSE");
        assertThat(last.getFeatures()).extracting(KnownFeature::getFeature).isSorted();
        // Every day a line; of the 32 nurses 10 work every day, 11 every second and 11 every third.
        KnownFeature days = feature(last, "days-worked");
        assertThat(days.getValue()).isEqualByComparingTo("28");
        assertThat(days.getPeers()).contains(NURSES);
        assertThat(days.getPeerMedian()).contains(new BigDecimal("14.000"));
        assertThat(days.getPeerQ90()).contains(new BigDecimal("28.000"));
    }

    @Test
    void snapshotsThroughADayAreThoseOfARunThatEndsThereAtAnyParallelism() throws IOException {
        for (LocalDate until : List.of(LATE, LAST.minusDays(7))) {
            List<String> cut = lines(snapshots("in", "until-" + until, 1, Optional.of(until)), LAST);
            assertThat(cut).as("until %s", until).isEqualTo(lines(whole, until)).isNotEmpty();
        }
    }

    @Test
    void aLateLineChangesWhatIsSaidLaterAndNothingElse() throws IOException {
        List<FeatureSnapshot> inTime = snapshots("in-time", "in-time-out", 1, Optional.empty());
        LocalDate before = LATE.with(DayOfWeek.MONDAY);
        LocalDate after = before.plusDays(7);
        assertThat(lines(whole, before)).isEqualTo(lines(inTime, before));
        // It came twice, and counts once.
        assertThat(acts(whole, 3, after))
                .isEqualByComparingTo(acts(inTime, 3, after).add(BigDecimal.ONE));
        assertThat(lines(whole, LAST)).isNotEqualTo(lines(inTime, LAST));
    }

    @Test
    void aRectificationCountsFromTheWeekOfItsReceiptOn() {
        // Nurses 2 and 5 bill alike, but that a line of the first week comes to nine acts instead of one in the third.
        LocalDate before = FIRST.plusDays(14);
        LocalDate after = FIRST.plusDays(21);
        assertThat(acts(whole, 2, before)).isEqualByComparingTo(acts(whole, 5, before));
        assertThat(acts(whole, 2, after))
                .isEqualByComparingTo(acts(whole, 5, after).add(BigDecimal.valueOf(8)));
    }

    @Test
    void whatDetectorsSayIsKnownFromTheNextMondayOn() throws IOException {
        // Billed on Tuesday of the third week: nothing is known of it on that week's Monday.
        assertThat(of(whole, FAR, FIRST.plusDays(14)).getAlerts()).isEmpty();
        assertThat(of(whole, FAR, FIRST.plusDays(21)).getAlerts())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getScheme()).isEqualTo(Scheme.NURSE_BILLING);
                    assertThat(alert.getUndueCents()).isEqualTo(717);
                    assertThat(alert.getReasons()).isPositive();
                });
        FeatureSnapshot insured = of(whole, "insured", LAST);
        assertThat(insured.getSubjectKind()).isEqualTo(AlertSubjectKind.PATIENT);
        assertThat(feature(insured, "allowance-leaves").getValue()).isEqualByComparingTo("2");
        assertThat(insured.getAlerts()).singleElement().satisfies(alert -> assertThat(alert.getScheme())
                .isEqualTo(Scheme.DAILY_ALLOWANCES));
    }

    @Test
    void whatIsFoundDoesNotDependOnSnapshots() throws IOException {
        List<FeatureSnapshot> none = new ArrayList<>();
        Path out = folder.resolve("off");
        Replay.run(
                new ReplaySettings(folder.resolve("in"), out, 2, Optional.empty(), Recording.uncalibrated()),
                MoreDetectors.NONE,
                none::add,
                progress -> {});
        assertThat(none).isEmpty();
        for (String file : Outcome.CANONICAL) {
            assertThat(out.resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
    }
}
