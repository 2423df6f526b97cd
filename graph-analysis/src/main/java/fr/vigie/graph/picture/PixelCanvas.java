package fr.vigie.graph.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** Draws into the pixels of an image; without tooltips. */
final class PixelCanvas implements Canvas {
    private final Graphics2D graphics;

    PixelCanvas(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void open(String tooltip) {}

    @Override
    public void close() {}

    @Override
    public void line(int x, int y, int toX, int toY, Pen pen) {
        graphics.setColor(Color.decode(pen.colour()));
        graphics.setStroke(stroke(pen));
        graphics.draw(new Line2D.Float(x, y, toX, toY));
    }

    @Override
    public void sign(KindSign sign, int x, int y, int radius, String fill) {
        int[] xs = sign.xs(x, radius);
        Shape shape = xs.length == 0
                ? new Ellipse2D.Float(x - radius, y - radius, 2 * radius, 2 * radius)
                : new Polygon(xs, sign.ys(y, radius), xs.length);
        graphics.setColor(Color.decode(fill));
        graphics.fill(shape);
        graphics.setColor(Color.decode(RingDrawing.INK));
        graphics.setStroke(new BasicStroke(1.5f));
        graphics.draw(shape);
    }

    @Override
    public void text(int x, int y, String text, Lettering lettering) {
        Font font = new Font(Font.SANS_SERIF, lettering.bold() ? Font.BOLD : Font.PLAIN, lettering.size());
        GlyphVector glyphs = font.createGlyphVector(graphics.getFontRenderContext(), text);
        float width = (float) glyphs.getLogicalBounds().getWidth();
        float left =
                switch (lettering.anchor()) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        Shape outline = glyphs.getOutline(left, y);
        if (lettering.rim()) {
            graphics.setColor(Color.WHITE);
            graphics.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(outline);
        }
        graphics.setColor(Color.decode(lettering.colour()));
        graphics.fill(outline);
    }

    private static BasicStroke stroke(Pen pen) {
        float width = pen.tenths() / 10f;
        if (pen.dashes().length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        float[] dashes = new float[pen.dashes().length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dashes()[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
    }
}
