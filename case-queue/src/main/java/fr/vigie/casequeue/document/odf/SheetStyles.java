package fr.vigie.casequeue.document.odf;

/** How the cells of a spreadsheet look: days as 03/11/2021, euros with two decimals. */
final class SheetStyles {
    private SheetStyles() {}

    static void common(Xml xml) {
        xml.open("office:document-styles", Namespaces.ALL).open("office:styles");
        xml.open("style:default-style", "style:family", "table-cell");
        xml.leaf("style:text-properties", "fo:language", "fr", "fo:country", "FR", "fo:font-size", "10pt");
        xml.close().close().close();
    }

    static void automatic(Xml xml) {
        xml.open("office:automatic-styles");
        xml.open("style:style", "style:name", "column", "style:family", "table-column");
        xml.leaf("style:table-column-properties", "style:column-width", "3.2cm").close();
        xml.open("number:date-style", "style:name", "day-format");
        xml.leaf("number:day", "number:style", "long").text("number:text", "/");
        xml.leaf("number:month", "number:style", "long").text("number:text", "/");
        xml.leaf("number:year", "number:style", "long").close();
        number(xml, "euro-format", "number:decimal-places", "2", "number:grouping", "true");
        number(xml, "plain-format");
        cell(xml, "day", "day-format");
        cell(xml, "euros", "euro-format");
        cell(xml, "number", "plain-format");
        xml.leaf("style:style", "style:name", "text", "style:family", "table-cell");
        xml.open("style:style", "style:name", "head", "style:family", "table-cell");
        xml.leaf("style:text-properties", "fo:font-weight", "bold").close();
        xml.close();
    }

    private static void number(Xml xml, String name, String... more) {
        String[] attributes = new String[more.length + 2];
        attributes[0] = "number:min-integer-digits";
        attributes[1] = "1";
        System.arraycopy(more, 0, attributes, 2, more.length);
        xml.open("number:number-style", "style:name", name)
                .leaf("number:number", attributes)
                .close();
    }

    private static void cell(Xml xml, String name, String format) {
        xml.leaf("style:style", "style:name", name, "style:family", "table-cell", "style:data-style-name", format);
    }
}
