package fr.vigie.graph.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/**
 * The picture of a ring as a PNG, for reports. Places and lines are those of the SVG; the letters are of the machine's own
 * sans-serif font, so that the bytes are the same on one machine only.
 */
public final class RingPng {
    /** Pixels to a pixel of the SVG: enough for print. */
    private static final int SCALE = 2;

    private RingPng() {}

    /**
     * Writes the PNG, without closing the stream.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(RingPicture picture, OutputStream out) throws IOException {
        BufferedImage image =
                new BufferedImage(SCALE * RingDrawing.WIDTH, SCALE * RingDrawing.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            RingDrawing.draw(picture, new PixelCanvas(graphics));
        } finally {
            graphics.dispose();
        }
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java writes no PNG");
        }
    }
}
