package fr.vigie.casequeue.chronology;

import java.util.Locale;

/** Rectangles as one path of SVG: a picture has a few nodes, however many records it shows. */
final class Path {
    private static final double SMALLEST = 1;

    private final StringBuilder d = new StringBuilder();

    void rectangle(double x, double y, double width, double height) {
        double wide = Math.max(SMALLEST, width);
        d.append(String.format(Locale.ROOT, "M%.1f %.1fh%.1fv%.1fh%.1fz", x, y, wide, height, -wide));
    }

    /** Bars that stand on a line, one a bin; what is there at all is seen. */
    static String bars(Scale scale, long[] values, long most, double foot, double tallest) {
        Path path = new Path();
        double width = scale.x(1) - scale.x(0);
        for (int bin = 0; bin < values.length; bin++) {
            if (values[bin] > 0) {
                double height = Math.max(2, tallest * values[bin] / Math.max(1, most));
                path.rectangle(scale.x(bin), foot - height, width * 0.85, height);
            }
        }
        return path.toString();
    }

    @Override
    public String toString() {
        return d.toString();
    }
}
