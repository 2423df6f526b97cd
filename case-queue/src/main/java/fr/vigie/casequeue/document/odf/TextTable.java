package fr.vigie.casequeue.document.odf;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** A table of a text. */
record TextTable(int number, List<TextFile.Column> columns, List<List<String>> rows) {
    /** @param widths of all columns, millimetres */
    static void styles(Xml xml, Collection<Integer> widths) {
        xml.open("office:automatic-styles");
        xml.open("style:style", "style:name", "cell", "style:family", "table-cell");
        xml.leaf("style:table-cell-properties", "fo:border", "0.5pt solid #666666", "fo:padding", "0.08cm")
                .close();
        widths.forEach(width -> {
            xml.open("style:style", "style:name", "w" + width, "style:family", "table-column");
            xml.leaf("style:table-column-properties", "style:column-width", width + "mm")
                    .close();
        });
        xml.open("style:style", "style:name", "table", "style:family", "table");
        xml.leaf("style:table-properties", "table:align", "left", "fo:margin-bottom", "0.3cm")
                .close();
        xml.close();
    }

    void write(Xml xml) {
        xml.open("table:table", "table:name", "Tableau" + number, "table:style-name", "table");
        columns.forEach(column -> xml.leaf("table:table-column", "table:style-name", "w" + column.millimetres()));
        xml.open("table:table-header-rows").open("table:table-row");
        columns.forEach(column -> cell(xml, column.name(), "CellHead"));
        xml.close().close();
        rows.forEach(row -> row(xml, row));
        xml.close();
    }

    private void row(Xml xml, List<String> row) {
        xml.open("table:table-row");
        IntStream.range(0, columns.size())
                .forEach(i -> cell(xml, row.get(i), columns.get(i).number() ? "CellNumber" : "Cell"));
        xml.close();
    }

    private static void cell(Xml xml, String text, String style) {
        xml.open("table:table-cell", "table:style-name", "cell", "office:value-type", "string");
        xml.text("text:p", text, "text:style-name", style).close();
    }
}
