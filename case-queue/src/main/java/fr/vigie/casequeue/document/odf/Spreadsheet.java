package fr.vigie.casequeue.document.odf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A spreadsheet of one table (ODS), written row by row. Numbers are numbers, days are days; a text is a text, whatever it begins
 * with: nothing in it is taken for a formula.
 */
public final class Spreadsheet {
    /** Its media type. */
    public static final String MEDIA_TYPE = OdfFile.Kind.SPREADSHEET.mediaType();

    private final String name;
    private final List<String> columns;

    /** A table with these columns, named in its first row. */
    public Spreadsheet(String name, List<String> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /**
     * The file.
     *
     * @param rows cells in the order of the columns: texts, numbers, days, or an empty {@link Optional}
     */
    public byte[] toBytes(OdfMeta meta, Stream<Object[]> rows) {
        return new OdfFile(OdfFile.Kind.SPREADSHEET, meta).of(SheetStyles::common, xml -> {
            xml.open("office:document-content", Namespaces.ALL);
            SheetStyles.automatic(xml);
            xml.open("office:body").open("office:spreadsheet").open("table:table", "table:name", name);
            xml.leaf(
                    "table:table-column",
                    "table:style-name",
                    "column",
                    "table:number-columns-repeated",
                    String.valueOf(columns.size()));
            xml.open("table:table-header-rows").open("table:table-row");
            columns.forEach(column -> text(xml, column, "head"));
            xml.close().close();
            rows.forEach(row -> row(xml, row));
            xml.close().close().close().close();
        });
    }

    private static void row(Xml xml, Object[] cells) {
        xml.open("table:table-row");
        Arrays.stream(cells).forEach(cell -> cell(xml, cell));
        xml.close();
    }

    private static void cell(Xml xml, Object cell) {
        if (cell instanceof Optional<?> maybe) {
            maybe.ifPresentOrElse(present -> cell(xml, present), () -> xml.leaf("table:table-cell"));
        } else if (cell instanceof LocalDate day) {
            typed(xml, "date", "office:date-value", day.toString(), "day");
        } else if (cell instanceof BigDecimal number) {
            typed(xml, "float", "office:value", number.toPlainString(), number.scale() == 2 ? "euros" : "number");
        } else if (cell instanceof Number number) {
            typed(xml, "float", "office:value", number.toString(), "number");
        } else {
            text(xml, cell.toString(), "text");
        }
    }

    private static void typed(Xml xml, String type, String attribute, String value, String style) {
        xml.open("table:table-cell", "table:style-name", style, "office:value-type", type, attribute, value);
        xml.text("text:p", value).close();
    }

    private static void text(Xml xml, String text, String style) {
        xml.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
        xml.text("text:p", text).close();
    }
}
