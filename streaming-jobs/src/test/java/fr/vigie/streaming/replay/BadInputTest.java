package fr.vigie.streaming.replay;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.payment;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.RecordJson;
import fr.vigie.domain.stream.Stream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final LocalDate DAY = day("2021-11-02");
    private static final String CABINET = biller(1);
    private static final String NURSE = professional(1);

    @TempDir
    private Path folder;

    @Test
    void everyRecordIsUsedADuplicateOrRejectedWithItsPlaceAndReason() throws IOException {
        Recording recording = new Recording();
        recording.raw(Stream.BILLING_LINES, "{\"lineId\": broken");
        recording.add(good("ok"));
        recording.raw(Stream.BILLING_LINES, changed(good("key"), NURSE, NURSE.substring(0, 10) + wrongDigit()));
        BillingLine placed = good("enum");
        placed.setPlace(Place.HOME);
        recording.raw(Stream.BILLING_LINES, changed(placed, "\"HOME\"", "\"MOON\""));
        recording.raw(Stream.BILLING_LINES, changed(good("sign"), "\"amountCents\":473", "\"amountCents\":-473"));
        recording.raw(
                Stream.BILLING_LINES, changed(good("care"), "2021-11-02\",\"billerId", "2099-11-02\",\"billerId"));
        recording.add(good("ok"));
        BillingLine resent = good("ok");
        resent.setBatchId("lot-2");
        resent.setReceivedAt(evening(DAY).plusSeconds(60));
        recording.add(resent);
        BillingLine orphan = line("orphan", biller(99), NURSE, DAY);
        orphan.setPatientId(null);
        recording.add(orphan);
        recording.raw(Stream.BILLING_LINES, "[1]", changed(good("missing"), "\"batchId\":\"lot-1\",", ""), "", "null");
        BillingLine update = good("ok");
        update.setReceivedAt(evening(DAY.plusDays(1)));
        update.setAmountCents(500);
        recording.add(update);
        recording.add(good("late"));
        BillingLine future = good("future");
        future.setReceivedAt(evening(day("2099-11-02")));
        future.setCareDate(day("2099-11-02"));
        recording.add(future);
        Patient unborn = patient("p-unborn");
        unborn.setKnownAt(morning(day("2099-01-01")));
        recording.add(billerOf(CABINET, BillerKind.CABINET), nurse(NURSE), patient("p"), patient("p"), unborn);

        Outcome outcome = recording.replay(folder);

        // Read, used, updated, duplicates, late, orphans, rejected
        assertThat(outcome.counts("billing-lines")).containsExactly(15, 4, 1, 2, 1, 1, 9);
        assertThat(outcome.counts("patients")).containsExactly(3, 2, 0, 1, 0, 0, 0);
        assertThat(outcome.counts("billers")).containsExactly(1, 1, 0, 0, 0, 0, 0);
        assertThat(outcome.rejects().stream().map(Reject::getSource))
                .containsExactly(
                        "billing-lines:1",
                        "billing-lines:3",
                        "billing-lines:4",
                        "billing-lines:5",
                        "billing-lines:6",
                        "billing-lines:10",
                        "billing-lines:11",
                        "billing-lines:13",
                        "billing-lines:16");
        assertThat(reason(outcome, 0)).startsWith("not JSON: ");
        assertThat(reason(outcome, 1))
                .startsWith("executantId: RPPS ")
                .contains(": wrong key, its last digit should be ");
        assertThat(reason(outcome, 2)).startsWith("place: unknown value \"MOON\", expected one of CABINET, HOME, ");
        assertThat(reason(outcome, 3)).isEqualTo("amountCents: negative");
        assertThat(reason(outcome, 4))
                .isEqualTo("careDate: 2099-11-02 lies more than a year beyond the day the record was received");
        assertThat(reason(outcome, 5)).isEqualTo("not a JSON object");
        assertThat(reason(outcome, 6)).isEqualTo("batchId: missing, it is mandatory");
        assertThat(reason(outcome, 7)).isEqualTo("not a JSON object");
        assertThat(reason(outcome, 8)).isEqualTo("event time lies more than a year beyond the closed day");
        assertThat(outcome.rejects().get(0).getRaw()).isEqualTo("{\"lineId\": broken");
        assertThat(outcome.summary())
                .contains("\"closedThrough\" : \"2021-11-03\"")
                .contains("\"detector\" : \"unregistered-tests\"", "\"not delivered: test-registrations\"")
                .contains("\"detector\" : \"overlapping-leaves\"", "\"not delivered: daily-allowances, sick-leaves\"")
                .contains("\"detector\" : \"work-during-leave\"", "\"detector\" : \"impossible-travel\"")
                .doesNotContain("\"detector\" : \"mileage\"");
        assertThat(outcome.alerts()).isEmpty();
    }

    @Test
    void aRectificationReplacesItsLineWheneverItComes() throws IOException {
        Recording recording = new Recording().add(billerOf(CABINET, BillerKind.CABINET));
        for (int i = 0; i < 4; i++) {
            recording.add(mileage("l" + i, CABINET, professional(10 + i), DAY, 340));
        }
        recording.add(rectification("r1", "l1", professional(11), DAY.plusDays(2), 0));
        recording.add(rectification("r2", "l2", professional(12), DAY.plusDays(2), 320));
        // Comes a day before what it rectifies: the line is received late.
        BillingLine early = rectification("r5", "l5", professional(15), DAY.plusDays(1), 0);
        BillingLine late = mileage("l5", CABINET, professional(15), DAY, 340);
        late.setReceivedAt(evening(DAY.plusDays(3)));
        recording.add(early, late);

        Outcome outcome = recording.replay(folder);

        assertThat(outcome.counts("billing-lines")).containsExactly(8, 8, 0, 0, 1, 0, 0);
        assertThat(outcome.alert(professional(10)).map(Alert::getAvoidableCents))
                .contains(717L);
        assertThat(outcome.alert(professional(11))
                        .map(alert -> alert.getStatus().name()))
                .contains("WITHDRAWN");
        assertThat(outcome.items(professional(11))).isEmpty();
        // 320 km: 299 in full and 21 by half are 108.33 €, where 112.00 € were billed.
        assertThat(outcome.alert(professional(12)).map(Alert::getAvoidableCents))
                .contains(367L);
        assertThat(outcome.items(professional(12)).get(0).getLineId()).contains("r2");
        assertThat(outcome.alert(professional(15))).isEmpty();
    }

    @Test
    void aLonelyRecordOfTheFarFutureIsRejectedNotLost() throws IOException {
        BillingLine future = good("future");
        future.setReceivedAt(evening(day("2099-11-02")));
        future.setCareDate(day("2099-11-02"));
        BillingLine old = line("old", CABINET, NURSE, day("1995-01-01"));

        Outcome outcome = new Recording()
                .add(old, good("ok"), good("ok2"))
                .add(payment("i-future", day("2099-11-02"), 1))
                .replay(folder);

        assertThat(outcome.counts("billing-lines")).containsExactly(3, 3, 0, 0, 0, 0, 0);
        assertThat(outcome.counts("payments")).containsExactly(1, 0, 0, 0, 0, 0, 1);
        assertThat(outcome.summary()).contains("\"closedThrough\" : \"2021-11-02\"");
    }

    @Test
    void aDateThatLeapsAheadHoldsNothingUp() throws IOException {
        BillingLine leaping = good("leaping");
        leaping.setReceivedAt(evening(DAY.plusYears(1).plusDays(9)));
        Recording recording = new Recording().add(good("first"), leaping);
        for (int month = 0; month < 13; month++) {
            BillingLine line = good("l" + month);
            line.setReceivedAt(evening(DAY.plusMonths(month)));
            recording.add(line);
        }

        Outcome outcome = recording.replay(folder);

        assertThat(outcome.counts("billing-lines")).containsExactly(15, 15, 0, 0, 0, 0, 0);
    }

    @Test
    void aDirectoryThatCannotBeUsedIsRefusedInOneLine() throws IOException {
        Path missing = folder.resolve("nowhere");
        assertThatThrownBy(() -> replay(missing))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + ": no such directory; name the one that holds the recorded streams");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> replay(empty))
                .isInstanceOf(IOException.class)
                .hasMessage(empty + ": holds none of the streams of the contract (billing-lines.jsonl,"
                        + " card-uses.jsonl.gz…); nothing to replay");
        Path twice = Files.createDirectories(folder.resolve("twice"));
        Files.createFile(twice.resolve("payments.jsonl"));
        Files.createFile(twice.resolve("payments.jsonl.gz"));
        assertThatThrownBy(() -> replay(twice)).hasMessageEndingWith(": the same stream twice; keep one of them");
        Path timeless = Files.createDirectories(folder.resolve("timeless"));
        Files.createFile(timeless.resolve("billing-lines.jsonl"));
        assertThatThrownBy(() -> replay(timeless)).hasMessage(timeless + ": no record bears a day; nothing to replay");
    }

    @Test
    void aTruncatedFileStopsTheRunBeforeItStarts() throws IOException {
        Path in = Files.createDirectories(folder.resolve("truncated"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 500; i++) {
                gzip.write((RecordJson.toJson(good("l" + i)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = in.resolve("billing-lines.jsonl.gz");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThatThrownBy(() -> replay(in)).isInstanceOf(IOException.class).hasMessageContaining(file.toString());
        assertThat(folder.resolve("out").resolve("alerts.jsonl")).doesNotExist();
    }

    private void replay(Path in) throws IOException {
        Recording.replay(in, folder.resolve("out"), 1, Optional.empty());
    }

    private static BillingLine good(String id) {
        BillingLine line = line(id, CABINET, NURSE, DAY);
        line.setPatientId("p");
        return line;
    }

    private static BillingLine rectification(String id, String of, String nurse, LocalDate receivedOn, int km) {
        BillingLine line = mileage(id, CABINET, nurse, DAY, km);
        line.setReceivedAt(evening(receivedOn));
        line.setRectifies(of);
        return line;
    }

    private static String changed(BillingLine line, String from, String to) {
        String json = RecordJson.toJson(line);
        assertThat(json).contains(from);
        return json.replace(from, to);
    }

    private static int wrongDigit() {
        return (NURSE.charAt(10) - '0' + 1) % 10;
    }

    private static String reason(Outcome outcome, int index) {
        return outcome.rejects().get(index).getReason();
    }
}
