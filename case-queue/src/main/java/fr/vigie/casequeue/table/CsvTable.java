package fr.vigie.casequeue.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table for French spreadsheets: UTF-8 with byte order mark, semicolons, decimal commas, amounts in euros; quoted as RFC 4180
 * asks. Cells that a spreadsheet would take for a formula are preceded by an apostrophe.
 */
public final class CsvTable {
    /** Its media type. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String LINE_END = "\r\n";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** A table with these columns. */
    public static CsvTable of(String... columns) {
        return new CsvTable().row((Object[]) columns);
    }

    /** Appends a row; numbers are written with a decimal comma, nothing for what is absent. */
    public CsvTable row(Object... cells) {
        text.append(Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(";", "", LINE_END)));
        return this;
    }

    /** Cents as a cell in euros. */
    public static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** The table as a file. */
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        String value =
                cell instanceof Optional<?> maybe ? maybe.map(Object::toString).orElse("") : cell.toString();
        boolean formula = !(cell instanceof Number) && value.matches("(?s)[=+\\-@\\t\\r].*");
        String harmless = formula ? "'" + value : value;
        return harmless.matches("(?s).*[;\"\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
