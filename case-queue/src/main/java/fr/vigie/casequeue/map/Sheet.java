package fr.vigie.casequeue.map;

import fr.vigie.domain.geo.Departements;
import fr.vigie.domain.geo.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A piece of the Earth on paper: equirectangular at its middle latitude, north up, {@value #SIDE} units on its longer side. Good to the
 * eye over a country; distances are not read from it.
 */
final class Sheet {
    static final int SIDE = 640;
    static final int MARGIN = 24;
    private static final double APART = 1.5;

    private final double west;
    private final double north;
    private final double stretch;
    private final double scale;
    private final int width;
    private final int height;

    private Sheet(double west, double east, double south, double north) {
        this.west = west;
        this.north = north;
        this.stretch = StrictMath.cos(StrictMath.toRadians((south + north) / 2));
        double across = (east - west) * stretch;
        double down = north - south;
        // A single commune has no extent: about 10 km are shown around it.
        this.scale = (SIDE - 2 * MARGIN) / Math.max(0.1, Math.max(across, down));
        this.width = (int) Math.ceil(across * scale) + 2 * MARGIN;
        this.height = (int) Math.ceil(down * scale) + 2 * MARGIN;
    }

    /** One on which all of some places lie. */
    static Sheet of(Collection<Place> places) {
        return new Sheet(
                places.stream().mapToDouble(Place::longitude).min().orElseThrow(),
                places.stream().mapToDouble(Place::longitude).max().orElseThrow(),
                places.stream().mapToDouble(Place::latitude).min().orElseThrow(),
                places.stream().mapToDouble(Place::latitude).max().orElseThrow());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double x(Place place) {
        return x(place.longitude());
    }

    double y(Place place) {
        return y(place.latitude());
    }

    private double x(double longitude) {
        return round(MARGIN + (longitude - west) * stretch * scale);
    }

    private double y(double latitude) {
        return round(MARGIN + (north - latitude) * scale);
    }

    /** The outlines of the départements that reach onto the sheet, as one path; what lies beyond its edge is cut off by the picture. */
    String outlines(Departements departements) {
        double margin = MARGIN / scale;
        return departements
                .around(
                        west - margin / stretch,
                        west + (width - MARGIN) / (scale * stretch),
                        north - (height - MARGIN) / scale,
                        north + margin)
                .stream()
                .map(this::ring)
                .collect(Collectors.joining());
    }

    /** A line through corners that can be told apart. */
    private String ring(Departements.Ring ring) {
        StringBuilder path = new StringBuilder();
        double lastX = Double.NEGATIVE_INFINITY;
        double lastY = Double.NEGATIVE_INFINITY;
        for (Departements.Corner corner : ring.corners()) {
            double x = x(corner.longitude());
            double y = y(corner.latitude());
            if (Math.abs(x - lastX) + Math.abs(y - lastY) >= APART) {
                path.append(path.isEmpty() ? 'M' : 'L').append(String.format(Locale.ROOT, "%.1f %.1f", x, y));
                lastX = x;
                lastY = y;
            }
        }
        return path.append('z').toString();
    }

    /** Dots, as one path of strokes without length. */
    String dots(Collection<Place> places) {
        return places.stream()
                .map(place -> String.format(Locale.ROOT, "M%.1f %.1fh0", x(place), y(place)))
                .collect(Collectors.joining());
    }

    /** A line through places, in their order. */
    String line(List<Place> places) {
        return places.stream()
                .map(place -> String.format(Locale.ROOT, "%.1f %.1f", x(place), y(place)))
                .collect(Collectors.joining("L", "M", ""));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
