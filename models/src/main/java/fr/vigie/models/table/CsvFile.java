package fr.vigie.models.table;

import fr.vigie.models.table.Column.Numbers;
import fr.vigie.models.table.Column.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A CSV file with a header (RFC 4180, UTF-8), as it stands: cells of text. A header with semicolons and no comma says that
 * cells are parted by semicolons, as spreadsheets in French write them; a decimal comma is then a point.
 *
 * @param header the columns' names
 * @param rows as many cells each as there are names
 * @param lines the line at which each row was read
 * @param rejected rows that have another number of cells
 */
public record CsvFile(
        Path path, List<String> header, List<String[]> rows, List<Long> lines, List<RejectedRow> rejected) {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\s*[+-]?\\d+,\\d+\\s*");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> MISSING = Set.of("", "na", "nan", "null", "none", "?");

    /** A row that cannot be used, and why. */
    public record RejectedRow(long line, String because) {}

    /**
     * Reads.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it has no header, or a name twice
     */
    public static CsvFile read(Path path) throws IOException {
        try {
            return read(path, semicolons(path));
        } catch (UncheckedIOException e) {
            throw new IOException(path + " is no readable CSV: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is not in UTF-8; save it as UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    private static boolean semicolons(Path path) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            String header = String.valueOf(reader.readLine());
            return header.indexOf(';') >= 0 && header.indexOf(',') < 0;
        }
    }

    private static CsvFile read(Path path, boolean french) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(french ? ';' : ',')
                .setHeader()
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader)) {
            return read(path, parser, french);
        }
    }

    private static CsvFile read(Path path, CSVParser parser, boolean french) {
        List<String> header = parser.getHeaderNames().stream()
                .map(name -> name.startsWith(BYTE_ORDER_MARK) ? name.substring(1) : name)
                .toList();
        if (header.isEmpty()) {
            throw new IllegalArgumentException("no header; the first line names the columns");
        }
        List<String[]> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (CSVRecord record : parser) {
            if (record.size() == header.size()) {
                rows.add(french ? withPoints(record.values()) : record.values());
                lines.add(parser.getCurrentLineNumber());
            } else {
                rejected.add(new RejectedRow(
                        parser.getCurrentLineNumber(), record.size() + " cells, expected " + header.size()));
            }
        }
        return new CsvFile(path, header, rows, lines, rejected);
    }

    private static String[] withPoints(String[] cells) {
        return Arrays.stream(cells)
                .map(cell -> DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell)
                .toArray(String[]::new);
    }

    /** One of its rows, which cannot be used. */
    public RejectedRow rejected(int row, String because) {
        return new RejectedRow(lines.get(row), because);
    }

    /** The cells of a column. */
    public String[] cells(String name) {
        int at = header.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(
                    path + " has no column " + name + "; it has " + String.join(", ", new TreeSet<>(header)));
        }
        return rows.stream().map(row -> row[at]).toArray(String[]::new);
    }

    /**
     * A column: numbers if each cell that is not missing is one, words otherwise.
     */
    public Column column(String name) {
        String[] cells = cells(name);
        boolean numbers = Arrays.stream(cells)
                .allMatch(cell -> missing(cell) || number(cell).isPresent());
        return numbers ? numbers(name, cells) : words(name, cells);
    }

    /**
     * A column as it was in another file: numbers stay numbers, and what is none there counts as missing.
     */
    public Column columnLike(Column before) {
        String[] cells = cells(before.name());
        return before instanceof Numbers ? numbers(before.name(), cells) : words(before.name(), cells);
    }

    private static Numbers numbers(String name, String[] cells) {
        return new Numbers(
                name,
                Arrays.stream(cells)
                        .mapToDouble(cell -> number(cell).orElse(Double.NaN))
                        .toArray());
    }

    private static Words words(String name, String[] cells) {
        return new Words(
                name,
                Arrays.stream(cells)
                        .map(cell -> missing(cell) ? "" : cell.strip())
                        .toArray(String[]::new));
    }

    private static boolean missing(String cell) {
        return MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** A finite number; infinity is none. */
    public static OptionalDouble number(String cell) {
        try {
            double number = Double.parseDouble(cell.strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
