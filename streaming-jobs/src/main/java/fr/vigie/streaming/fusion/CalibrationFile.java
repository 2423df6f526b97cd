package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.fusion.Calibration.Count;
import fr.vigie.streaming.fusion.Calibration.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file of judged reasons: comments that say where the counts are from, then one row a reason, {@code
 * scheme,code,alerts,right}. The one in the jar is written by {@code vigie evaluate --calibrate}.
 */
public final class CalibrationFile {
    private static final String RESOURCE = "calibration.csv";
    private static final String HEADER = "scheme,code,alerts,right";
    private static final Comparator<Reason> ORDER =
            Comparator.comparing(Reason::scheme).thenComparing(Reason::code);

    private CalibrationFile() {}

    /** The counts in the jar: by simulated labels, as long as there are no dispositions. */
    static Map<Reason, Count> shipped() {
        try (InputStream in = CalibrationFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE + " in the jar");
            }
            return parse(
                    RESOURCE,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The lines of a file that says so in its head; by scheme and code. */
    public static List<String> lines(List<String> head, Map<Reason, Count> counts) {
        List<String> lines = new ArrayList<>();
        head.forEach(line -> lines.add("# " + line));
        lines.add(HEADER);
        Map<Reason, Count> sorted = new TreeMap<>(ORDER);
        sorted.putAll(counts);
        sorted.forEach((reason, count) -> lines.add(
                String.join(",", reason.scheme().name(), reason.code(), count.alerts() + "", count.right() + "")));
        return lines;
    }

    /**
     * Reads lines.
     *
     * @throws IllegalArgumentException with file, line and what is wrong
     */
    static Map<Reason, Count> parse(String file, List<String> lines) {
        Map<Reason, Count> counts = new TreeMap<>(ORDER);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#") || line.equals(HEADER)) {
                continue;
            }
            try {
                enter(line.split(",", -1), counts);
            } catch (IllegalArgumentException bad) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + bad.getMessage(), bad);
            }
        }
        return counts;
    }

    private static void enter(String[] row, Map<Reason, Count> counts) {
        if (row.length != 4) {
            throw new IllegalArgumentException(row.length + " columns, expected " + HEADER);
        }
        Reason reason = new Reason(Scheme.valueOf(row[0]), row[1]);
        if (counts.put(reason, new Count(Integer.parseInt(row[2]), Integer.parseInt(row[3]))) != null) {
            throw new IllegalArgumentException(row[0] + " " + row[1] + " is there twice");
        }
    }
}
