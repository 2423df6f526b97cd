package fr.vigie.streaming.replay;

import fr.vigie.domain.alert.ModelScore;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.streaming.envelope.Envelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;

/** All scores of models, in the order of close, alert and model. */
final class ModelScores {
    private static final Comparator<Envelope> IN_ORDER =
            Comparator.comparingLong(Envelope::time).thenComparing(Envelope::id);

    private final TreeSet<Envelope> scores = new TreeSet<>(IN_ORDER);

    /** Takes in a score, whatever the order in which they come. */
    void add(Envelope score) {
        scores.add(score);
    }

    /** Writes {@code model-scores.jsonl}; without scores there is no such file, nor one of an earlier run. */
    void write(Path out) throws IOException {
        Path file = out.resolve("model-scores.jsonl");
        if (scores.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        try (JsonLinesWriter lines = new JsonLinesWriter(file)) {
            for (Envelope score : scores) {
                lines.write(score.as(ModelScore.class));
            }
        }
    }
}
