package fr.vigie.cli.bench.cards;

import fr.vigie.cli.WorkFailed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tukaani.xz.XZInputStream;

/** Reads the payments of a {@code .csv.xz} file, in order of time, with the columns of the handbook's transactions. */
final class PaymentFile {
    private static final String SUFFIX = ".csv.xz";
    private static final String FORM = "TRANSACTION_ID, TX_DATETIME, CUSTOMER_ID, TERMINAL_ID, TX_AMOUNT and TX_FRAUD";
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final BigDecimal BINARY_NOISE = new BigDecimal("0.000001");

    private final Path file;

    private PaymentFile(Path file) {
        this.file = file;
    }

    /**
     * The one such file of a directory.
     *
     * @throws WorkFailed if there is no such directory, or not just one such file in it
     */
    static PaymentFile in(Path directory) throws IOException, WorkFailed {
        if (!Files.isDirectory(directory)) {
            throw new WorkFailed(directory + ": no such directory; name the one with the transactions as " + SUFFIX);
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            if (found.size() != 1) {
                throw new WorkFailed(directory + ": " + found.size() + " files named *" + SUFFIX
                        + ", expected one with the columns " + FORM);
            }
            return new PaymentFile(found.get(0));
        }
    }

    /** Its name. */
    Path name() {
        return file.getFileName();
    }

    /**
     * All payments.
     *
     * @param progress is told how many have been read
     * @throws WorkFailed at the first row that is none, with its line
     */
    List<Payment> read(LongConsumer progress) throws IOException, WorkFailed {
        List<Payment> payments = new ArrayList<>();
        try (Reader text = new InputStreamReader(
                        new XZInputStream(new BufferedInputStream(Files.newInputStream(file))),
                        StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(text, CSV)) {
            for (CSVRecord row : rows) {
                Payment payment = payment(row);
                requireOrder(payments, payment, row);
                payments.add(payment);
                progress.accept(payments.size());
            }
        } catch (org.tukaani.xz.XZIOException | java.io.EOFException e) {
            throw new WorkFailed(file + ": is damaged, or no xz file; fetch it again", e);
        } catch (UncheckedIOException | CSVException e) {
            throw new WorkFailed(file + ": is damaged, or no CSV: " + e.getMessage(), e);
        }
        return payments;
    }

    private Payment payment(CSVRecord row) throws WorkFailed {
        try {
            return new Payment(
                    Long.parseLong(row.get("TRANSACTION_ID")),
                    LocalDateTime.parse(row.get("TX_DATETIME")),
                    Integer.parseInt(row.get("CUSTOMER_ID")),
                    Integer.parseInt(row.get("TERMINAL_ID")),
                    cents(row.get("TX_AMOUNT")),
                    flag(row.get("TX_FRAUD")));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new WorkFailed(place(row) + ": no payment (" + e.getMessage() + "); expected the columns " + FORM, e);
        }
    }

    /** Some amounts carry the last binary digits of a product, such as 123.35000000000001. */
    private static long cents(String text) {
        BigDecimal exact = new BigDecimal(text).movePointRight(2);
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_EVEN);
        if (exact.subtract(whole).abs().compareTo(BINARY_NOISE) > 0) {
            throw new IllegalArgumentException("TX_AMOUNT is " + text + ", expected whole cents");
        }
        return whole.longValueExact();
    }

    private static boolean flag(String text) {
        if (!text.equals("0") && !text.equals("1")) {
            throw new IllegalArgumentException("TX_FRAUD is " + text + ", expected 0 or 1");
        }
        return text.equals("1");
    }

    private void requireOrder(List<Payment> before, Payment payment, CSVRecord row) throws WorkFailed {
        if (!before.isEmpty() && before.get(before.size() - 1).at().isAfter(payment.at())) {
            throw new WorkFailed(place(row) + ": is earlier than the row before it; expected rows in order of time");
        }
    }

    private String place(CSVRecord row) {
        return file + ":" + (row.getRecordNumber() + 1);
    }
}
