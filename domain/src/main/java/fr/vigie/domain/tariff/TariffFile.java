package fr.vigie.domain.tariff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of tariffs: one row a line, {@code key,profession,zone,validFrom,validTo,value,unit,tag,source}.
 *
 * <p>Zone ALL stands for each; an empty validTo for "no end known". The source comes last and may hold commas.
 */
final class TariffFile {

    private static final String HEADER = "key,profession,zone,validFrom,validTo,value,unit,tag,source";
    private static final int COLUMNS = 9;

    private final String file;
    private final List<TariffRow> rows = new ArrayList<>();

    private TariffFile(String file) {
        this.file = file;
    }

    static List<TariffRow> load(String resource) {
        try (InputStream in = TariffFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no table of tariffs named " + resource + " in the jar");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse(resource, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tariffs " + resource, e);
        }
    }

    static List<TariffRow> parse(String file, List<String> lines) {
        TariffFile parsed = new TariffFile(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
                parsed.addLine(line, i + 1);
            }
        }
        return parsed.rows;
    }

    private void addLine(String line, int number) {
        String[] fields = line.split(",", COLUMNS);
        if (fields.length != COLUMNS) {
            throw invalid(number, fields.length + " columns instead of " + COLUMNS + " (" + HEADER + ")");
        }
        List<Zone> zones = fields[2].equals("ALL") ? List.of(Zone.values()) : List.of(zone(fields[2], number));
        for (Zone zone : zones) {
            add(row(fields, zone, number), number);
        }
    }

    private Zone zone(String name, int number) {
        try {
            return Zone.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw invalid(number, "zone '" + name + "' is none of METROPOLE, DOM, ALL");
        }
    }

    private TariffRow row(String[] f, Zone zone, int number) {
        try {
            LocalDate from = LocalDate.parse(f[3]);
            LocalDate to = f[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(f[4]);
            Provenance provenance = Provenance.ofTag(f[7])
                    .orElseThrow(() -> invalid(number, "tag '" + f[7] + "' is none of S, S-, K, D"));
            return new TariffRow(f[0], f[1], zone, from, to, new BigDecimal(f[5]), f[6], provenance, f[8]);
        } catch (DateTimeException e) {
            throw invalid(number, "validity from '" + f[3] + "' to '" + f[4] + "' is not made of ISO dates");
        } catch (NumberFormatException e) {
            throw invalid(number, "value '" + f[5] + "' is not a number");
        }
    }

    private void add(TariffRow row, int number) {
        if (!row.validFrom().isBefore(row.validTo())) {
            throw invalid(number, row.key() + " holds on no day: validTo is not after validFrom");
        }
        if (row.source().isBlank()) {
            throw invalid(number, row.key() + " names no source");
        }
        rows.stream().filter(earlier -> sameKey(earlier, row)).forEach(earlier -> checkOrder(earlier, row, number));
        rows.add(row);
    }

    private void checkOrder(TariffRow earlier, TariffRow row, int number) {
        if (row.validFrom().isBefore(earlier.validTo())) {
            throw invalid(
                    number,
                    row.key() + " " + row.zone() + " from " + row.validFrom() + " overlaps or precedes the row from "
                            + earlier.validFrom() + " above it");
        }
    }

    private static boolean sameKey(TariffRow a, TariffRow b) {
        return a.key().equals(b.key()) && a.profession().equals(b.profession()) && a.zone() == b.zone();
    }

    private IllegalArgumentException invalid(int number, String why) {
        return new IllegalArgumentException(file + ":" + number + ": " + why);
    }
}
