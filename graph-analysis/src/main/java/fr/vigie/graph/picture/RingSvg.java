package fr.vigie.graph.picture;

/** The picture of a ring as an SVG that needs nothing else: no script, no style sheet, no font of its own. */
public final class RingSvg {
    private RingSvg() {}

    /** The SVG, in UTF-8 when written; the same bytes on any machine. */
    public static String of(RingPicture picture) {
        SvgCanvas canvas = new SvgCanvas();
        RingDrawing.draw(picture, canvas);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                font-family="Arial, Helvetica, sans-serif" role="img" aria-labelledby="title">
                <title id="title">%3$s</title>
                <rect width="%1$d" height="%2$d" fill="#ffffff"/>
                %4$s</svg>
                """
                .formatted(RingDrawing.WIDTH, RingDrawing.HEIGHT, XmlText.of(picture.title()), canvas.elements());
    }
}
