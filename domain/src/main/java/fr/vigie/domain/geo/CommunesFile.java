package fr.vigie.domain.geo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The resource {@code communes.csv}: code, name, population, latitude, longitude, approximate. */
final class CommunesFile {

    private static final String RESOURCE = "communes.csv";
    private static final String HEADER = "code,name,population,latitude,longitude,approximate";

    private CommunesFile() {}

    static Map<String, Place> load() {
        try (InputStream in = CommunesFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar: run domain/src/geo (README.md)");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Names hold no comma: the build script refuses them. */
    static Map<String, Place> read(BufferedReader reader) throws IOException {
        Map<String, Place> places = new TreeMap<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.startsWith("#") && !line.equals(HEADER)) {
                Place place = place(line, number);
                if (places.put(place.code(), place) != null) {
                    throw invalid(number, "commune " + place.code() + " is there twice");
                }
            }
        }
        return places;
    }

    private static Place place(String line, int number) {
        String[] f = line.split(",", -1);
        if (f.length != 6) {
            throw invalid(number, f.length + " columns instead of 6");
        }
        try {
            return new Place(
                    f[0],
                    f[1],
                    Integer.parseInt(f[2]),
                    Double.parseDouble(f[3]),
                    Double.parseDouble(f[4]),
                    f[5].equals("1"));
        } catch (IllegalArgumentException e) {
            throw invalid(number, e.getMessage() + "");
        }
    }

    private static IllegalArgumentException invalid(int number, String why) {
        return new IllegalArgumentException(RESOURCE + ":" + number + ": " + why);
    }
}
