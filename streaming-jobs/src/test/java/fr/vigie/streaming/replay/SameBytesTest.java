package fr.vigie.streaming.replay;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.outage;
import static fr.vigie.streaming.TestRecords.payment;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.golden.GoldenCases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same records, same bytes: whatever the order of the lines and the parallelism, and whatever comes after the end. */
class SameBytesTest {
    private static final LocalDate UNTIL = day("2021-12-03");
    private static final LocalDate DAY = day("2021-11-15");
    private static final String CABINET = biller(400);
    private static final String NURSE = professional(400);
    private static final Pattern TIME = Pattern.compile("\"(?:receivedAt|at|registeredAt)\":\"(\\d{4}-\\d\\d-\\d\\d)T");

    @TempDir
    private Path folder;

    @Test
    void orderAndParallelismDoNotShow() throws IOException {
        Recording recording = troubles();
        Outcome sorted = reordered(recording, SameBytesTest::sorted).replay(folder.resolve("sorted"));
        assertThat(sorted.alerts()).hasSizeGreaterThan(40);
        // far-1 comes to 340 km, far-2 is cancelled, far-3 (380 km) refused and then paid, far-4 comes to 370 km.
        assertThat(sorted.alert(NURSE).map(Alert::getSufferedCents)).contains(717L + 1_417 + 1_242);
        reordered(recording.shuffled(1), SameBytesTest::sorted)
                .replay(folder.resolve("within-the-day"), 2, Optional.empty())
                .isTheSameAs(sorted);
        Outcome unsorted = recording.shuffled(2).replay(folder.resolve("unsorted"), 3, Optional.empty());
        unsorted.isTheSameAs(sorted);
        for (String stream : List.of("billing-lines", "test-registrations", "payments", "daily-allowances")) {
            // Read, used, updated, duplicates; only what is late depends on the order.
            assertThat(unsorted.counts(stream).subList(0, 4))
                    .as(stream)
                    .isEqualTo(sorted.counts(stream).subList(0, 4));
            assertThat(sorted.counts(stream).get(4)).as("late of %s", stream).isZero();
        }
        assertThat(unsorted.counts("billing-lines").get(4)).isPositive();
    }

    @Test
    void nothingAfterUntilHasAnEffect() throws IOException {
        Recording recording = GoldenCases.all();
        Outcome until = recording.replay(folder.resolve("until"), 1, Optional.of(UNTIL));
        assertThat(until.summary()).contains("\"closedThrough\" : \"2021-12-03\"");
        // The payments of mid-December and the declaration of December 5th come after.
        assertThat(until.counts("payments").get(0)).isZero();
        Outcome before =
                reordered(recording, SameBytesTest::upToUntil).replay(folder.resolve("before"), 2, Optional.of(UNTIL));
        until.isTheSameAs(before);
        assertThat(until.alerts()).hasSizeBetween(20, 45);
    }

    /** The golden cases, and a nurse whose lines come twice, change, are rectified, refused and paid. */
    private static Recording troubles() {
        Recording recording = GoldenCases.all();
        Biller late = billerOf(CABINET, BillerKind.CABINET);
        late.setKnownAt(morning(day("2021-11-20")));
        recording.add(late, billerOf(CABINET, BillerKind.CABINET), outage(day("2021-10-01"), day("2021-10-02")));
        recording.add(far(1, 400), update(far(1, 400), 340, 60), update(far(1, 400), 500, 30), resent(far(1, 400)));
        BillingLine cancelled = update(far(2, 340), 0, 86_400);
        cancelled.setLineId("far-2-right");
        cancelled.setRectifies("far-2");
        recording.add(far(2, 340), cancelled);
        recording.add(
                far(3, 380), payment("i-far-3", day("2021-11-20"), 0), payment("i-far-3", day("2021-11-22"), 13_300));
        // Two contents of one id at one time: the greater counts, which is a matter of bytes and not of order.
        recording.add(far(4, 370), update(far(4, 370), 360, 0));
        return recording;
    }

    private static BillingLine far(int number, int km) {
        return mileage("far-" + number, CABINET, NURSE, DAY.plusDays(number), km);
    }

    private static BillingLine update(BillingLine line, int km, int seconds) {
        line.setQuantity(km);
        line.setAmountCents(35L * km);
        line.setReimbursedCents(35L * km);
        line.setReceivedAt(line.getReceivedAt().plusSeconds(seconds));
        return line;
    }

    private static BillingLine resent(BillingLine line) {
        line.setBatchId("lot-2");
        line.setReceivedAt(evening(day("2021-11-25")));
        return line;
    }

    private static Recording reordered(Recording recording, UnaryOperator<List<String>> order) {
        Recording reordered = new Recording();
        for (Stream stream : Stream.values()) {
            if (!recording.lines(stream).isEmpty()) {
                reordered.raw(stream, order.apply(recording.lines(stream)).toArray(String[]::new));
            }
        }
        return reordered;
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(SameBytesTest::dayOf));
        return sorted;
    }

    private static List<String> upToUntil(List<String> lines) {
        return lines.stream().filter(line -> !dayOf(line).isAfter(UNTIL)).toList();
    }

    // Evenings of Paris are days of UTC here: no record lies in the first hours of a day.
    private static LocalDate dayOf(String line) {
        Matcher matcher = TIME.matcher(line);
        return matcher.find() ? day(matcher.group(1)) : LocalDate.MIN;
    }
}
