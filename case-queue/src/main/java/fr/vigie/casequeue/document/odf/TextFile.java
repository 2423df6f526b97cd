package fr.vigie.casequeue.document.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A text to edit (ODT): paragraphs, lists and tables, one after the other, on A4 with the number of each page. */
public final class TextFile {
    /** Its media type. */
    public static final String MEDIA_TYPE = OdfFile.Kind.TEXT.mediaType();

    private final String banner;
    private final List<Consumer<Xml>> parts = new ArrayList<>();
    private final SortedSet<Integer> widths = new TreeSet<>();

    /** An empty text with a line at the head of each page. */
    public TextFile(String banner) {
        this.banner = banner;
    }

    /**
     * A column of a table.
     *
     * @param millimetres its width
     * @param number whether its cells stand on the right
     */
    public record Column(String name, int millimetres, boolean number) {
        /** A column of texts. */
        public static Column of(String name, int millimetres) {
            return new Column(name, millimetres, false);
        }

        /** A column of numbers. */
        public static Column number(String name, int millimetres) {
            return new Column(name, millimetres, true);
        }
    }

    /** The title of the whole. */
    public TextFile title(String text) {
        return paragraph("Title", text);
    }

    /** The title of a part. */
    public TextFile heading(String text) {
        return heading(text, "Heading");
    }

    /** The title of a part that begins on a new page, across. */
    public TextFile annex(String text) {
        return heading(text, "Annex");
    }

    /** A paragraph. */
    public TextFile paragraph(String text) {
        return paragraph("Standard", text);
    }

    /** A paragraph on the right half: an address, a signature. */
    public TextFile aside(String text) {
        return paragraph("Aside", text);
    }

    /** An entry of a list. */
    public TextFile bullet(String text) {
        return paragraph("Bullet", "•\u00a0" + text);
    }

    /** A table; its first row is repeated on each page. */
    public TextFile table(List<Column> columns, List<List<String>> rows) {
        TextTable table = new TextTable(parts.size(), columns, rows);
        columns.forEach(column -> widths.add(column.millimetres()));
        parts.add(table::write);
        return this;
    }

    /** The file. */
    public byte[] toBytes(OdfMeta meta) {
        return new OdfFile(OdfFile.Kind.TEXT, meta).of(xml -> TextStyles.write(xml, banner), this::content);
    }

    private void content(Xml xml) {
        xml.open("office:document-content", Namespaces.ALL);
        TextTable.styles(xml, widths);
        xml.open("office:body").open("office:text");
        parts.forEach(part -> part.accept(xml));
        xml.close().close().close();
    }

    private TextFile heading(String text, String style) {
        parts.add(xml -> xml.text("text:h", text, "text:style-name", style, "text:outline-level", "1"));
        return this;
    }

    private TextFile paragraph(String style, String text) {
        parts.add(xml -> xml.text("text:p", text, "text:style-name", style));
        return this;
    }
}
