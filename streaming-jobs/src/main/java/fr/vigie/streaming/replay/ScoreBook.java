package fr.vigie.streaming.replay;

import fr.vigie.domain.alert.ScoredLine;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.streaming.envelope.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last score of every line, by line or payment: what a compacted topic comes to. Some 200 bytes a line on the heap. */
final class ScoreBook {
    private final Map<String, Envelope> last = new HashMap<>();

    /** Takes in a score, whatever the order in which they come. */
    void add(Envelope envelope) {
        last.merge(envelope.id(), envelope, (a, b) -> a.time() > b.time() ? a : b);
    }

    /** Writes {@code scored-lines.jsonl}; without scores there is no such file, nor one of an earlier run. */
    void write(Path out) throws IOException {
        Path file = out.resolve("scored-lines.jsonl");
        if (last.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        List<Envelope> scores = last.values().stream()
                .sorted(Comparator.comparing(Envelope::id))
                .toList();
        try (JsonLinesWriter lines = new JsonLinesWriter(file)) {
            for (Envelope score : scores) {
                if (!score.isRetraction()) {
                    lines.write(score.as(ScoredLine.class));
                }
            }
        }
    }
}
