package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    Path directory = Path.of("");

    private CommandRun check() {
        return CommandRun.of("check", "--in", directory.toString());
    }

    @Test
    void aSoundDeliveryHasAProfileAndStatus0() throws IOException {
        Lines.write(directory, "professionals.jsonl", Lines.PROFESSIONAL);
        Lines.write(directory, "patients.jsonl", Lines.PATIENT);
        Lines.write(
                directory,
                "billing-lines.jsonl",
                Lines.billing("L1", "2021-11-03T19:00:00+01:00"),
                Lines.billing("L2", "2021-11-05T19:00:00+01:00"),
                "",
                Lines.billing("L1", "2021-11-04T19:00:00+01:00"),
                Lines.billing("L2", "2021-11-06T19:00:00+01:00")
                        .replace("315", "630")
                        .replace("\"quantity\":1", "\"quantity\":2"),
                Lines.billing("L3", "2021-11-01T19:00:00+01:00", "p_unknown")
                        .replace("\"careDate\":\"2021-11-02\"", "\"careDate\":\"2021-10-31\""));

        CommandRun run = check();

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        // read 5 = used 4 + duplicates 1 + rejected 0; one update, one orphan, 1 to 6 November with two empty days
        assertThat(line(run, "billing-lines "))
                .containsExactly("billing-lines", "5", "4", "1", "0", "1", "1", "2021-11-01", "2021-11-06", "2", "1");
        assertThat(run.out())
                .contains("orphans: billing-lines patientId not in patients: 1, the first at "
                        + directory.resolve("billing-lines.jsonl") + ":6")
                .contains("not delivered: payments, ")
                .contains("last day on which a record lies: 2021-11-06");
    }

    private static String[] line(CommandRun run, String start) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .split(" +");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"receivedAt\"|{\"receivedAt|not JSON",
                "10000000017|10000000018|executantId: ",
                "\"quantity\":1|\"quantity\":-1|quantity: negative",
                "\"quantity\":1|\"quantity\":1,\"place\":\"MOON\"|place: unknown value \"MOON\"",
                "\"careDate\":\"2021-11-02\"|\"careDate\":\"2099-11-02\"|careDate: 2099-11-02 lies more than a year",
                "2021-11-03T|2099-11-03T|2099-11-03 lies more than a year beyond the last day of the delivery"
            })
    void aBadLineIsToldWithItsPlaceAndStatus1(String good, String bad, String reason) throws IOException {
        String line = Lines.billing("L2", "2021-11-03T19:00:00+01:00").replace(good, bad);
        Lines.write(directory, "billing-lines.jsonl", Lines.billing("L1", "2021-11-03T19:00:00+01:00"), line);

        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("rejected: " + directory.resolve("billing-lines.jsonl") + ":2: ", reason);
        assertThat(line(run, "billing-lines ")).startsWith("billing-lines", "2", "1", "0", "1");
        assertThat(run.err())
                .startsWith("vigie: " + directory + ": 1 of 2 lines would be rejected")
                .hasLineCount(1);
    }

    @Test
    void aMissingDirectoryIsNamed() {
        CommandRun run = CommandRun.of("check", "--in", directory + "/nowhere");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("vigie: " + directory + "/nowhere: no such directory; name the one that holds"
                        + " the recorded streams" + System.lineSeparator());
    }

    @Test
    void anEmptyDirectoryIsAnError() {
        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("vigie: " + directory + ": none of the streams is in it")
                .hasLineCount(1);
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Lines.write(directory, "billing-lines.jsonl");

        CommandRun run = CommandRun.of("check", "--in", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(file + ": is not a directory").hasLineCount(1);
    }

    @Test
    void aTruncatedGzIsNamedWithItsLastWholeLine() throws IOException {
        byte[] whole = gzip(Lines.billing("L1", "2021-11-03T19:00:00+01:00") + "\n" + "x".repeat(100_000));
        Path file = directory.resolve("billing-lines.jsonl.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));

        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(file + ": ", "after line 1").hasLineCount(1);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void theSameStreamTwiceIsAnError() throws IOException {
        Lines.write(directory, "patients.jsonl", Lines.PATIENT);
        Files.write(directory.resolve("patients.jsonl.gz"), gzip(Lines.PATIENT));

        CommandRun run = check();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("patients.jsonl.gz: the stream is there in another form too; keep one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wave-2022", "spring-2025"})
    void theGoldenWorldsAreClean(String world) {
        Path golden = Path.of("..", "sample-streams", "golden", world);

        CommandRun run = CommandRun.of("check", "--in", golden.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).as(run.out()).isZero();
    }
}
