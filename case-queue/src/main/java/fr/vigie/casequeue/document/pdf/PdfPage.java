package fr.vigie.casequeue.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** What stands on a page. */
record PdfPage(float width, float height, List<Run> runs, List<Rule> rules) {
    private static final float SHORT = 595.28f; // A4, points
    private static final float LONG = 841.89f;

    /** A text in one font, from its left end on its base line; points from the lower left corner. */
    record Run(float x, float y, Face face, float size, String shown) {}

    /** A horizontal line. */
    record Rule(float x, float y, float width) {}

    static PdfPage upright() {
        return new PdfPage(SHORT, LONG, new ArrayList<>(), new ArrayList<>());
    }

    static PdfPage across() {
        return new PdfPage(LONG, SHORT, new ArrayList<>(), new ArrayList<>());
    }
}
