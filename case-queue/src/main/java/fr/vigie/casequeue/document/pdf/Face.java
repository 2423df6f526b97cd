package fr.vigie.casequeue.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** One of the fonts that every reader of PDF has. */
enum Face {
    REGULAR(FontName.HELVETICA),
    BOLD(FontName.HELVETICA_BOLD),
    MONO(FontName.COURIER);

    private static final int CODES = 256;

    private final FontName name;
    private final float[] widths = new float[CODES];

    Face(FontName name) {
        this.name = name;
        PDType1Font font = font();
        try {
            for (int code = ' '; code < CODES; code++) {
                widths[code] = font.getWidth(code) / 1000;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font for one file. */
    final PDType1Font font() {
        return new PDType1Font(name);
    }

    /** How wide a text of characters that can be shown is, points. */
    float width(String shown, float size) {
        float width = 0;
        for (int i = 0; i < shown.length(); i++) {
            width += widths[PdfText.code(shown.charAt(i))];
        }
        return width * size;
    }
}
