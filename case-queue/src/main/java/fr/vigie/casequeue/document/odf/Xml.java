package fr.vigie.casequeue.document.odf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML as it is written, element by element. What XML 1.0 cannot hold (control characters, lone surrogates) becomes U+FFFD. */
final class Xml {
    private static final int REPLACEMENT = 0xFFFD;

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Xml(Writer out) {
        this.out = out;
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element; attributes come as name, value, name, value. */
    Xml open(String name, String... attributes) {
        start(name, attributes);
        raw(">");
        open.push(name);
        return this;
    }

    Xml close() {
        return raw("</" + open.pop() + ">");
    }

    /** An element without content. */
    Xml leaf(String name, String... attributes) {
        start(name, attributes);
        return raw("/>");
    }

    /** An element that holds a text only; each of its line ends becomes a line break. */
    Xml text(String name, String text, String... attributes) {
        open(name, attributes);
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                leaf("text:line-break");
            }
            escaped(lines[i]);
        }
        return close();
    }

    private void start(String name, String... attributes) {
        raw("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" " + attributes[i] + "=\"");
            escaped(attributes[i + 1]);
            raw("\"");
        }
    }

    private void escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
            }
        });
        raw(safe.toString());
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point >= ' ' && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x1_0000;
    }

    private Xml raw(String text) {
        try {
            out.write(text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
