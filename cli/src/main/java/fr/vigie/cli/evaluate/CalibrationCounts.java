package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.fusion.Calibration.Count;
import fr.vigie.streaming.fusion.Calibration.Reason;
import fr.vigie.streaming.fusion.CalibrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, over labelled runs, how many alerts with each reason are right: what fusion calibrates probabilities with. */
public final class CalibrationCounts {
    private static final List<String> HEAD = List.of(
            "How many active alerts with each reason were right, by simulated labels: no disposition has been seen yet.",
            "Written by ./vigie evaluate --calibrate; docs/calibration.md says what is made of it.");

    private CalibrationCounts() {}

    /** Writes the file of what some runs come to; the same runs give the same bytes. */
    public static void write(List<Evaluation> runs, Path file) throws IOException {
        List<String> head = new ArrayList<>(HEAD);
        Map<Reason, Count> counts = new HashMap<>();
        for (Evaluation run : runs) {
            Judgement judgement = run.judgement();
            int alerts = judgement.alerts().size();
            head.add("%s: %d alerts, %d right".formatted(run.world(), alerts, judgement.rightAmong(alerts)));
            judgement.alerts().forEach(alert -> count(alert, judgement.isRight(alert), counts));
        }
        Files.write(file, CalibrationFile.lines(head, counts));
    }

    private static void count(JudgedAlert alert, boolean right, Map<Reason, Count> counts) {
        for (String code : alert.reasonCodes()) {
            counts.merge(
                    new Reason(Scheme.valueOf(alert.scheme()), code),
                    new Count(1, right ? 1 : 0),
                    (a, b) -> new Count(a.alerts() + b.alerts(), a.right() + b.right()));
        }
    }
}
