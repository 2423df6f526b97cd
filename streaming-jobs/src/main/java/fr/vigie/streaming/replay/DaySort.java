package fr.vigie.streaming.replay;

import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts a file in the order of its days in a scratch copy: one part a day, then all parts in one file. Memory is one buffer
 * a day, whatever the size of the file. Each line keeps its number.
 */
final class DaySort {
    private static final int BUFFER = 1 << 13;

    private DaySort() {}

    /** The copy: for each line its number (8 bytes), its length (4) and its bytes. */
    static Path copy(Stream stream, Path file, Path scratch) throws IOException {
        TreeMap<LocalDate, DataOutputStream> parts = new TreeMap<>();
        Path folder = Files.createDirectories(scratch.resolve(stream.fileName()));
        try (JsonLinesReader in = new JsonLinesReader(file)) {
            LocalDate day = LocalDate.MIN;
            for (Optional<RawLine> line = in.next(); line.isPresent(); line = in.next()) {
                day = EventDay.of(stream, line.get()).orElse(day);
                DataOutputStream part = parts.get(day);
                if (part == null) {
                    part = open(folder.resolve(day.toString()));
                    parts.put(day, part);
                }
                write(line.get(), part);
            }
        } finally {
            for (DataOutputStream part : parts.values()) {
                part.close();
            }
        }
        return join(parts, folder, scratch.resolve(stream.fileName() + ".lines"));
    }

    private static void write(RawLine line, DataOutputStream out) throws IOException {
        out.writeLong(line.number());
        out.writeInt(line.length());
        out.write(line.bytes(), 0, line.length());
    }

    private static Path join(Map<LocalDate, DataOutputStream> parts, Path folder, Path whole) throws IOException {
        try (DataOutputStream out = open(whole)) {
            for (LocalDate day : parts.keySet()) {
                Path part = folder.resolve(day.toString());
                Files.copy(part, out);
                Files.delete(part);
            }
        }
        return whole;
    }

    private static DataOutputStream open(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING), BUFFER));
    }
}
