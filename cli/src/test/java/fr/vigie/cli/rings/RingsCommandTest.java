package fr.vigie.cli.rings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.Commands;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rings in recorded streams: what is written, and that nothing is lost. */
class RingsCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory = Path.of("");

    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void directories() {
        in = directory.resolve("world");
        out = directory.resolve("rings");
    }

    private static void write(Path to, Map<Stream, List<SpecificRecordBase>> records) throws IOException {
        Files.createDirectories(to);
        for (var stream : records.entrySet()) {
            try (JsonLinesWriter file =
                    new JsonLinesWriter(to.resolve(stream.getKey().fileName() + ".jsonl"))) {
                for (SpecificRecordBase record : stream.getValue()) {
                    file.write(record);
                }
            }
        }
    }

    private String rings(Path from, Path to) {
        return Commands.done("rings", "--in", "" + from, "--out", "" + to, "--png");
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void aRingIsOneAlertWithItsMembersItsLinesAndItsPicture() throws IOException {
        write(in, SharedAccount.records());

        assertThat(rings(in, out)).contains("1 rings", "RING_SHARED_ACCOUNT");

        JsonNode alert = read(out.resolve("alerts.jsonl")).get(0);
        assertThat(alert.get("scheme").asText()).isEqualTo("RING");
        assertThat(alert.get("rank").asInt()).isEqualTo(1);
        assertThat(alert.get("sufferedCents").asLong()).isEqualTo(4L * SharedAccount.CENTS);
        assertThat(alert.get("members")).hasSize(5);
        assertThat(read(out.resolve("alert-items.jsonl"))).hasSize(4);
        JsonNode ring = read(out.resolve("rings.jsonl")).get(0);
        assertThat(ring.get("members")).allSatisfy(member -> assertThat(
                        member.get("marginalCents").asLong())
                .isEqualTo(
                        member.get("kind").asText().equals("IBAN") ? 4L * SharedAccount.CENTS : SharedAccount.CENTS));
        String picture = "rings/" + alert.get("alertId").asText();
        assertThat(out.resolve(picture + ".svg")).content().contains("<svg");
        assertThat(out.resolve(picture + ".png")).isNotEmptyFile();
        assertThat(out.resolve(picture + ".json")).isNotEmptyFile();
    }

    @Test
    void everyLineIsUsedADuplicateOrRejected() throws IOException {
        Map<Stream, List<SpecificRecordBase>> records = SharedAccount.records();
        List<SpecificRecordBase> allowances = records.get(Stream.DAILY_ALLOWANCES);
        allowances.add(allowances.get(0));
        write(in, records);
        Files.writeString(in.resolve("daily-allowances.jsonl"), "{not json\n", StandardOpenOption.APPEND);

        rings(in, out);

        JsonNode count = JSON.readTree(Files.readString(out.resolve("summary.json")))
                .get("streams")
                .get("daily-allowances");
        assertThat(count.get("read").asInt()).isEqualTo(6);
        assertThat(count.get("used").asInt()).isEqualTo(4);
        assertThat(count.get("duplicates").asInt()).isEqualTo(1);
        assertThat(count.get("rejected").asInt()).isEqualTo(1);
        assertThat(read(out.resolve("rejects.jsonl")))
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("source").asText()).endsWith("daily-allowances.jsonl:6"));
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() throws IOException {
        write(in, SharedAccount.records());
        Map<Stream, List<SpecificRecordBase>> shuffled = SharedAccount.records();
        shuffled.values().forEach(list -> Collections.shuffle(list, new Random(1)));
        Path other = directory.resolve("other");
        write(other, shuffled);

        rings(in, out);
        rings(other, directory.resolve("rings-of-other"));

        for (String file : List.of("alerts.jsonl", "alert-items.jsonl", "alert-figures.jsonl", "rings.jsonl")) {
            assertThat(directory.resolve("rings-of-other").resolve(file)).hasSameBinaryContentAs(out.resolve(file));
        }
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws IOException {
        Files.createDirectories(in);
        Files.writeString(in.resolve("patients.jsonl"), "");
        assertThat(Commands.run(1, "rings", "--in", "" + in, "--out", "" + out))
                .contains("streams that links are made of");
        assertThat(Commands.run(2, "rings", "--in", "" + in)).contains("--out DIR", "--kafka HOST:PORT");
        assertThat(Commands.run(2, "rings", "--kafka", "localhost:1", "--in", "" + in))
                .contains("without --in");
        assertThat(Commands.run(2, "rings", "--in", "" + in, "--out", "" + out, "--every", "0"))
                .contains("--every 0");
    }

    @Test
    void aListOfNationalActorsHoldsIds() throws IOException {
        write(in, SharedAccount.records());
        Path list = directory.resolve("national.csv");
        Files.writeString(list, "# firms\n99990000012,Télémédecine\n\nnobody\n");

        assertThat(Commands.run(1, "rings", "--in", "" + in, "--out", "" + out, "--national", "" + list))
                .contains("national.csv:4");
    }
}
