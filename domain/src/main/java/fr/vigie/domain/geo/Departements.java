package fr.vigie.domain.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The outlines of the 101 départements of France: what a map is drawn upon.
 *
 * <p>From Natural Earth (1:10,000,000, public domain), rounded to about 100 m (see {@code domain/src/geo/README.md}). They are off by a
 * kilometre or so: good to the eye, and nothing is measured on them.
 */
public final class Departements {
    private static final String RESOURCE = "departements.csv";
    private static final String HEADER = "code,ring (longitude latitude)";

    private static final class BuiltIn {
        static final Departements OUTLINES = new Departements(load());
    }

    private final List<Ring> rings;

    private Departements(List<Ring> rings) {
        this.rings = rings;
    }

    /**
     * A corner of an outline.
     *
     * @param longitude degrees east
     * @param latitude degrees north
     */
    public record Corner(double longitude, double latitude) {}

    /**
     * A closed line around a part of a département: its mainland, or an island.
     *
     * @param departement INSEE code: 17, 2A, 974
     * @param corners the last is the first again
     */
    public record Ring(String departement, List<Corner> corners) {
        private boolean meets(double west, double east, double south, double north) {
            return corners.stream().anyMatch(one -> one.longitude >= west)
                    && corners.stream().anyMatch(one -> one.longitude <= east)
                    && corners.stream().anyMatch(one -> one.latitude >= south)
                    && corners.stream().anyMatch(one -> one.latitude <= north);
        }
    }

    /** The outlines that Vigie carries, read once. */
    public static Departements builtIn() {
        return BuiltIn.OUTLINES;
    }

    /** Every outline, by département. */
    public List<Ring> all() {
        return rings;
    }

    /** Those that may lie in part between two longitudes and two latitudes, in degrees; none that does is left out. */
    public List<Ring> around(double west, double east, double south, double north) {
        return rings.stream()
                .filter(ring -> ring.meets(west, east, south, north))
                .toList();
    }

    private static List<Ring> load() {
        try (InputStream in = Optional.ofNullable(Departements.class.getResourceAsStream(RESOURCE))
                .orElseThrow(() -> new IllegalStateException(
                        RESOURCE + " is missing from the jar: run domain/src/geo (README.md)"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                    .map(Departements::ring)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static Ring ring(String line) {
        List<String> fields = Arrays.asList(line.split(","));
        return new Ring(
                fields.get(0),
                fields.subList(1, fields.size()).stream()
                        .map(Departements::corner)
                        .toList());
    }

    private static Corner corner(String text) {
        int space = text.indexOf(' ');
        return new Corner(Double.parseDouble(text.substring(0, space)), Double.parseDouble(text.substring(space + 1)));
    }
}
