package fr.vigie.cli.bench.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.cli.WorkFailed;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PaymentFileTest {
    private static final String HEADER =
            "TRANSACTION_ID,TX_DATETIME,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,TX_FRAUD,TX_FRAUD_SCENARIO\n";
    private static final String ROW = "5,2018-06-11T00:00:24,3711,8121,75.81,0,0\n";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void readsPaymentsAndAmountsWithNoiseInTheLastBits() throws Exception {
        write(HEADER + ROW + "6,2018-06-11T03:39:32,4547,3810,123.35000000000001,1,3\n");

        assertThat(payments())
                .containsExactly(
                        new Payment(5, LocalDateTime.parse("2018-06-11T00:00:24"), 3711, 8121, 7581, false),
                        new Payment(6, LocalDateTime.parse("2018-06-11T03:39:32"), 4547, 3810, 12335, true));
    }

    @Test
    void saysWhichRowIsNoPayment() throws Exception {
        refused(HEADER + ROW + "6,yesterday,1,2,1.00,0,0\n", ":3: no payment", "yesterday");
        refused(HEADER + "6,2018-06-11T00:00:24,1,2,1.005,0,0\n", ":2:", "TX_AMOUNT is 1.005");
        refused(HEADER + "6,2018-06-11T00:00:24,1,2,1.00,2,0\n", "TX_FRAUD is 2, expected 0 or 1");
        refused(HEADER + "6,2018-06-11T00:00:24,1\n", ":2: no payment");
        refused("a,b\n1,2\n", ":2: no payment", "expected the columns TRANSACTION_ID");
        refused(HEADER + ROW + "6,2018-06-11T00:00:23,1,2,1.00,0,0\n", ":3: is earlier than the row before it");
        refused(HEADER + "6,\"2018", ".csv.xz", "no CSV");
    }

    @Test
    void saysWhatIsNoSuchFile() throws Exception {
        assertThatThrownBy(() -> PaymentFile.in(directory.resolve("nowhere")))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("nowhere: no such directory");
        assertThatThrownBy(() -> PaymentFile.in(directory)).hasMessageContaining("0 files named *.csv.xz");
        Files.writeString(directory.resolve("a.csv.xz"), HEADER + ROW);
        assertThatThrownBy(this::payments).isInstanceOf(WorkFailed.class).hasMessageContaining("no xz file");
        Files.writeString(directory.resolve("b.csv.xz"), HEADER + ROW);
        assertThatThrownBy(() -> PaymentFile.in(directory)).hasMessageContaining("2 files named *.csv.xz");
    }

    @Test
    void saysThatAFileIsCutShort() throws Exception {
        write(HEADER + ROW.repeat(500));
        Path file = directory.resolve("tx.csv.xz");
        byte[] all = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(all, all.length / 2));

        assertThatThrownBy(this::payments).isInstanceOf(WorkFailed.class).hasMessageContaining("is damaged");
    }

    private void refused(String text, String... words) throws Exception {
        write(text);
        assertThatThrownBy(this::payments).isInstanceOf(WorkFailed.class).hasMessageContainingAll(words);
    }

    private List<Payment> payments() throws Exception {
        return PaymentFile.in(directory).read(count -> {});
    }

    private void write(String text) throws Exception {
        try (OutputStream out =
                new XZOutputStream(Files.newOutputStream(directory.resolve("tx.csv.xz")), new LZMA2Options(1))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
