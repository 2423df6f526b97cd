package fr.vigie.domain.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.KitPurchase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesWriterTest {
    private static final String FIRST =
            "{\"at\":\"2021-11-03T18:00:00Z\",\"purchaseId\":\"k-1\",\"billerId\":\"172000018\",\"tests\":1000}";

    private final Path directory;

    JsonLinesWriterTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void writesOneRecordALineInCanonicalForm() throws IOException {
        Path file = directory.resolve("kit-purchases.jsonl");
        write(file, purchase(1), purchase(2));

        assertThat(file).hasContent(FIRST + "\n" + FIRST.replace("k-1", "k-2") + "\n");
        assertThat(Files.readString(file)).endsWith("}\n").doesNotContain("\r", "} ", " {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kits.jsonl", "kits.jsonl.gz", "kits.jsonl.zst"})
    void isReadBackAndReplacesWhatWasThere(String name) throws IOException, BadRecord {
        Path file = Files.writeString(directory.resolve(name), "what was there before ".repeat(100));
        write(file, purchase(7));

        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            RawLine line = reader.next().orElseThrow();
            assertThat(new RecordParser().parse(Stream.KIT_PURCHASES, line.bytes(), 0, line.length()))
                    .isEqualTo(purchase(7));
            assertThat(reader.next()).isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz", ".zst"})
    void givesTheSameBytesForTheSameRecords(String ending) throws IOException {
        Path once = directory.resolve("once.jsonl" + ending);
        Path again = directory.resolve("again.jsonl" + ending);
        write(once, purchase(1), purchase(2));
        write(again, purchase(1), purchase(2));

        assertThat(again).hasSameBinaryContentAs(once);
    }

    @Test
    void anEmptyFileHoldsNoLine() throws IOException {
        Path file = directory.resolve("kits.jsonl.zst");
        write(file);

        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void writesLettersBeyondAsciiInUtf8() throws IOException {
        Path file = directory.resolve("kits.jsonl");
        KitPurchase purchase = purchase(1);
        purchase.setPurchaseId("é\u2028\n");
        write(file, purchase);

        assertThat(Files.readAllLines(file, UTF_8)).singleElement().asString().contains("\"é\u2028\\n\"");
    }

    private static void write(Path file, KitPurchase... purchases) throws IOException {
        try (JsonLinesWriter writer = new JsonLinesWriter(file)) {
            for (KitPurchase purchase : purchases) {
                writer.write(purchase);
            }
        }
    }

    private static KitPurchase purchase(int number) {
        return new KitPurchase(Instant.parse("2021-11-03T18:00:00Z"), "k-" + number, "172000018", 1000);
    }
}
