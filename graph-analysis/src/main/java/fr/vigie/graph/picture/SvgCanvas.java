package fr.vigie.graph.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws by writing the elements of an SVG. */
final class SvgCanvas implements Canvas {
    private final StringBuilder elements = new StringBuilder(16 * 1024);

    /** What was drawn, an element a line. */
    String elements() {
        return elements.toString();
    }

    @Override
    public void open(String tooltip) {
        elements.append("<g><title>").append(XmlText.of(tooltip)).append("</title>\n");
    }

    @Override
    public void close() {
        elements.append("</g>\n");
    }

    @Override
    public void line(int x, int y, int toX, int toY, Pen pen) {
        write(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%s\"%s/>",
                x, y, toX, toY, pen.colour(), pixels(pen.tenths()), dashes(pen));
    }

    @Override
    public void sign(KindSign sign, int x, int y, int radius, String fill) {
        int[] xs = sign.xs(x, radius);
        int[] ys = sign.ys(y, radius);
        if (xs.length == 0) {
            write("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" %s/>", x, y, radius, outlined(fill));
        } else {
            String corners = IntStream.range(0, xs.length)
                    .mapToObj(i -> xs[i] + "," + ys[i])
                    .collect(Collectors.joining(" "));
            write("<polygon points=\"%s\" %s/>", corners, outlined(fill));
        }
    }

    @Override
    public void text(int x, int y, String text, Lettering lettering) {
        write(
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s text-anchor=\"%s\" fill=\"%s\"%s>%s</text>",
                x,
                y,
                lettering.size(),
                lettering.bold() ? " font-weight=\"bold\"" : "",
                lettering.anchor().name().toLowerCase(Locale.ROOT),
                lettering.colour(),
                lettering.rim() ? " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"" : "",
                XmlText.of(text));
    }

    private void write(String format, Object... values) {
        elements.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String outlined(String fill) {
        return "fill=\"" + fill + "\" stroke=\"" + RingDrawing.INK + "\" stroke-width=\"1.5\"";
    }

    private static String dashes(Pen pen) {
        return pen.dashes().length == 0
                ? ""
                : Arrays.stream(pen.dashes())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
    }

    private static String pixels(int tenths) {
        return tenths / 10 + "." + tenths % 10;
    }
}
