package fr.vigie.casequeue.document.pdf;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Text as the standard fonts of a PDF can show it (WinAnsiEncoding). Spaces and dashes that they lack become the nearest they
 * have; anything else that they lack is shown by its number, so that nothing is lost and nothing hides.
 */
final class PdfText {
    /** Keeps two words on one line. */
    static final char NO_BREAK_SPACE = '\u00a0';

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");
    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry(0x202F, "\u00a0"),
            Map.entry(0x2007, "\u00a0"),
            Map.entry(0x2009, " "),
            Map.entry(0x200A, " "),
            Map.entry(0x2002, " "),
            Map.entry(0x2003, " "),
            Map.entry((int) '\t', " "),
            Map.entry(0x2212, "-"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x00AD, ""),
            Map.entry(0xFEFF, ""),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="),
            Map.entry(0x2192, "->"));

    private PdfText() {}

    /** One line of text, of characters that can be shown; no-break spaces are kept. */
    static String shown(String line) {
        CharsetEncoder encoder = WIN_ANSI.newEncoder();
        StringBuilder shown = new StringBuilder(line.length());
        Normalizer.normalize(line, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> shown.append(shown(encoder, point)));
        return shown.toString();
    }

    /** The code of a character that can be shown. */
    static int code(char character) {
        return character == NO_BREAK_SPACE ? ' ' : String.valueOf(character).getBytes(WIN_ANSI)[0] & 0xFF;
    }

    private static String shown(CharsetEncoder encoder, int point) {
        String nearest = NEAREST.get(point);
        if (nearest != null) {
            return nearest;
        }
        boolean plain = Character.isBmpCodePoint(point)
                && !Character.isISOControl(point)
                && !Character.isSurrogate((char) point)
                && encoder.canEncode((char) point);
        return plain ? Character.toString(point) : String.format(Locale.ROOT, "‹U+%04X›", point);
    }
}
