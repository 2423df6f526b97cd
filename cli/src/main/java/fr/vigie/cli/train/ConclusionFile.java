package fr.vigie.cli.train;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Conclusions from files of the stream {@code dispositions}; of several on one subject and scheme the last one counts. */
final class ConclusionFile {
    private final Map<String, Conclusion> last = new TreeMap<>();
    private final List<String> rejected = new ArrayList<>();
    private int read;

    void read(Path file) throws IOException {
        RecordParser parser = new RecordParser();
        try (JsonLinesReader lines = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                read++;
                take(parser, file, line.get());
            }
        }
    }

    private void take(RecordParser parser, Path file, RawLine line) {
        try {
            Disposition one = (Disposition) parser.parse(Stream.DISPOSITIONS, line.bytes(), 0, line.length());
            if (Arrays.stream(Scheme.values()).noneMatch(scheme -> scheme.name().equals(one.getScheme()))) {
                throw new BadRecord(
                        "scheme is " + one.getScheme() + ", expected one of " + Arrays.toString(Scheme.values()));
            }
            Conclusion concluded = Conclusion.of(one);
            last.merge(concluded.about(), concluded, (a, b) -> b.at().isBefore(a.at()) ? a : b);
        } catch (BadRecord e) {
            rejected.add(file + ":" + line.number() + ": " + e.getMessage());
        }
    }

    /** The last of each subject and scheme. */
    List<Conclusion> conclusions() {
        return List.copyOf(last.values());
    }

    /** Lines of all files. */
    int read() {
        return read;
    }

    /** Lines that are no disposition: where, and why. */
    List<String> rejected() {
        return List.copyOf(rejected);
    }

    /** Conclusions that a later one replaced. */
    int replaced() {
        return read - rejected.size() - last.size();
    }
}
