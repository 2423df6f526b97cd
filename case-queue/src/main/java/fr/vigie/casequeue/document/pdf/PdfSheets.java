package fr.vigie.casequeue.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Text and tables laid out on A4 pages from top to bottom; a new page begins where the last one is full. */
public final class PdfSheets {
    private static final float MARGIN = 42;
    private static final float FOOT = 62;
    private static final float TITLE = 16;
    private static final float HEADING = 11.5f;
    private static final float BODY = 9;
    private static final float CELL = 7;
    private static final float LEADING = 1.3f;
    private static final float LABEL_WIDTH = 130;
    private static final float GAP = 5;

    private final List<PdfPage> pages = new ArrayList<>();
    private Supplier<PdfPage> format = PdfPage::upright;
    private PdfPage page = PdfPage.upright();
    private float y;

    /** An upright first page. */
    public PdfSheets() {
        newPage();
    }

    /**
     * A column of a table.
     *
     * @param share of the width
     * @param number whether its cells stand on the right
     */
    public record Column(String name, float share, boolean number) {}

    /** The title of the whole. */
    public PdfSheets title(String text) {
        return text(text, Face.BOLD, TITLE, 0, 8);
    }

    /** The title of a part; it does not stand alone at the foot of a page. */
    public PdfSheets heading(String text) {
        room(4 * HEADING * LEADING);
        y -= HEADING * 0.7f;
        return text(text, Face.BOLD, HEADING, 0, 3);
    }

    /** The title of a part of a part. */
    public PdfSheets subheading(String text) {
        room(3 * BODY * LEADING);
        y -= 3;
        return text(text, Face.BOLD, BODY, 0, 1);
    }

    /** A paragraph. */
    public PdfSheets paragraph(String text) {
        return text(text, Face.REGULAR, BODY, 0, 3);
    }

    /** A paragraph of small print. */
    public PdfSheets small(String text) {
        return text(text, Face.REGULAR, CELL, 0, 2);
    }

    /** Characters of one width: a hash. */
    public PdfSheets code(String text) {
        return text(text, Face.MONO, CELL, 0, 2);
    }

    /** A value beside its name. */
    public PdfSheets field(String name, String value) {
        List<String> lines = Lines.of(value, Face.REGULAR, BODY, width() - LABEL_WIDTH);
        List<String> names = Lines.of(name, Face.BOLD, BODY, LABEL_WIDTH - GAP);
        for (int i = 0; i < Math.max(lines.size(), names.size()); i++) {
            room(BODY * LEADING);
            y -= BODY * LEADING;
            put(MARGIN, Face.BOLD, BODY, i < names.size() ? names.get(i) : "");
            put(MARGIN + LABEL_WIDTH, Face.REGULAR, BODY, i < lines.size() ? lines.get(i) : "");
        }
        return this;
    }

    /** Goes on with a new page, across, for wide tables. */
    public PdfSheets across() {
        format = PdfPage::across;
        newPage();
        return this;
    }

    /** A table; the names of its columns stand on each page. */
    public PdfSheets table(List<Column> columns, Stream<List<String>> rows) {
        PdfRow names = PdfRow.of(columns, columns.stream().map(Column::name).toList(), Face.BOLD, width());
        room(3 * names.height());
        row(columns, names);
        float highest = page.height() - MARGIN - FOOT - names.height();
        rows.flatMap(cells -> PdfRow.of(columns, cells, Face.REGULAR, width()).parts(highest).stream())
                .forEach(row -> {
                    PdfPage before = page;
                    room(row.height());
                    if (page != before) {
                        row(columns, names);
                    }
                    row(columns, row);
                });
        y -= GAP;
        return this;
    }

    /** The file. */
    public byte[] toBytes(PdfMeta meta) {
        return PdfFile.of(pages, meta);
    }

    private void row(List<Column> columns, PdfRow row) {
        row.draw(page, columns, MARGIN, y, width());
        y -= row.height();
        page.rules().add(new PdfPage.Rule(MARGIN, y + 1, width()));
    }

    private PdfSheets text(String text, Face face, float size, float indent, float after) {
        for (String line : Lines.of(text, face, size, width() - indent)) {
            room(size * LEADING);
            y -= size * LEADING;
            put(MARGIN + indent, face, size, line);
        }
        y -= after;
        return this;
    }

    private void put(float x, Face face, float size, String shown) {
        if (!shown.isEmpty()) {
            page.runs().add(new PdfPage.Run(x, y, face, size, shown));
        }
    }

    private void room(float height) {
        if (y - height < FOOT) {
            newPage();
        }
    }

    private void newPage() {
        page = format.get();
        pages.add(page);
        y = page.height() - MARGIN;
    }

    private float width() {
        return page.width() - 2 * MARGIN;
    }
}
