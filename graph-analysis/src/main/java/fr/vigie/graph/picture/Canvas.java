package fr.vigie.graph.picture;

/** What a picture is drawn onto; pixels from the upper left corner, colours as #rrggbb. */
interface Canvas {
    /** Begins what belongs together, said whole by a tooltip where there are tooltips. */
    void open(String tooltip);

    /** Ends what {@link #open} has begun. */
    void close();

    /** Draws a straight line. */
    void line(int x, int y, int toX, int toY, Pen pen);

    /** Draws the sign of a kind of member around a point. */
    void sign(KindSign sign, int x, int y, int radius, String fill);

    /** Writes on one line, beside a point of it, with a white rim that keeps it legible on lines. */
    void text(int x, int y, String text, Lettering lettering);

    /** Which end of a text its point is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * How a line is drawn.
     *
     * @param tenths width in tenths of a pixel
     * @param dashes lengths of dash and gap in turn, in pixels; none for a solid line
     */
    record Pen(String colour, int tenths, int... dashes) {}

    /**
     * How a text is written.
     *
     * @param size height of the letters, in pixels
     */
    record Lettering(int size, boolean bold, Anchor anchor, String colour, boolean rim) {}
}
