package fr.vigie.cli.drawn;

import fr.vigie.models.table.CsvFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Dispositions on cases that were drawn, as CSV: {@code disposition,stratum,week,pool,drawn}. */
public final class DrawnFile {
    private static final String[] HEADER = {"disposition", "stratum", "week", "pool", "drawn"};

    private DrawnFile() {}

    /** Writes it. */
    public static void write(List<DrawnCase> cases, Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(HEADER)
                .get();
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            for (DrawnCase one : cases) {
                printer.printRecord(one.disposition(), one.stratum(), one.week(), one.pool(), one.drawn());
            }
        }
    }

    /**
     * Reads one.
     *
     * @throws IOException if it cannot be read, or a row is none: which one, and why
     */
    public static List<DrawnCase> read(Path file) throws IOException {
        try {
            CsvFile csv = CsvFile.read(file);
            if (!csv.rejected().isEmpty()) {
                throw new IOException(file + ":" + csv.rejected().get(0).line() + ": "
                        + csv.rejected().get(0).because());
            }
            String[][] columns = new String[HEADER.length][];
            for (int i = 0; i < HEADER.length; i++) {
                columns[i] = csv.cells(HEADER[i]);
            }
            List<DrawnCase> cases = new ArrayList<>();
            for (int row = 0; row < csv.rows().size(); row++) {
                cases.add(one(file, csv.lines().get(row), columns, row));
            }
            return cases;
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static DrawnCase one(Path file, long line, String[][] columns, int row) throws IOException {
        try {
            return new DrawnCase(
                    columns[0][row],
                    Stratum.valueOf(columns[1][row]),
                    LocalDate.parse(columns[2][row]),
                    Integer.parseInt(columns[3][row]),
                    Integer.parseInt(columns[4][row]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(
                    file + ":" + line + ": " + e.getMessage() + "; expected disposition,stratum (BEYOND_RANK or"
                            + " NO_ALERT),week,pool,drawn",
                    e);
        }
    }
}
