package fr.vigie.streaming.replay;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.golden.GoldenCases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same records, same bytes: whatever the order of the lines and the parallelism, and whatever comes after the end. */
class SameBytesTest {
    private static final LocalDate UNTIL = day("2021-12-03");
    private static final Pattern DAY = Pattern.compile("\"(?:receivedAt|at|registeredAt)\":\"(\\d{4}-\\d\\d-\\d\\d)T");

    @TempDir
    private Path folder;

    @Test
    void orderAndParallelismDoNotShow() throws IOException {
        Recording recording = GoldenCases.all();
        Outcome one = recording.shuffled(1).replay(folder.resolve("1"), 1, Optional.empty());
        assertThat(one.alerts()).hasSize(5);
        for (int parallelism = 2; parallelism <= 3; parallelism++) {
            Path run = folder.resolve(String.valueOf(parallelism));
            recording.shuffled(parallelism).replay(run, parallelism, Optional.empty()).isTheSameAs(one);
        }
        Outcome unshuffled = recording.replay(folder.resolve("unshuffled"), 2, Optional.empty());
        unshuffled.isTheSameAs(one);
        for (String stream : List.of("billing-lines", "test-registrations", "payments", "daily-allowances")) {
            List<Integer> counts = unshuffled.counts(stream);
            assertThat(one.counts(stream).subList(0, 4)).as(stream).isEqualTo(counts.subList(0, 4));
        }
    }

    @Test
    void nothingAfterUntilHasAnEffect() throws IOException {
        Recording recording = GoldenCases.all();
        Outcome until = recording.replay(folder.resolve("until"), 1, Optional.of(UNTIL));
        assertThat(until.summary()).contains("\"closedThrough\" : \"2021-12-03\"");
        // The payments of mid-December and the declaration of December 5th come after.
        assertThat(until.counts("payments").get(0)).isZero();
        Outcome before = upTo(recording, UNTIL).replay(folder.resolve("before"), 2, Optional.of(UNTIL));
        until.isTheSameAs(before);
        assertThat(until.alerts()).hasSize(4);
    }

    private static Recording upTo(Recording recording, LocalDate last) {
        Recording kept = new Recording();
        for (Stream stream : Stream.values()) {
            List<String> lines = recording.lines(stream);
            if (!lines.isEmpty()) {
                kept.raw(stream, lines.stream().filter(line -> !dayOf(line).isAfter(last)).toArray(String[]::new));
            }
        }
        return kept;
    }

    // Evenings of Paris are days of UTC here: no record lies in the first hours of a day.
    private static LocalDate dayOf(String line) {
        Matcher matcher = DAY.matcher(line);
        return matcher.find() ? day(matcher.group(1)) : LocalDate.MIN;
    }
}
