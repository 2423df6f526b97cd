package fr.vigie.cli.bench.rounds;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;

/** The rounds as files: every figure as JSON, and the picture. */
final class RoundsFiles {
    /** Every figure. */
    static final String FIGURES = "rounds.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RoundsFiles() {}

    static void write(RoundsPlan plan, List<Round> rounds, Path directory) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("insured", plan.insured());
        all.put("learnt", plan.learnt());
        all.put("unseen", plan.unseen());
        all.put("rounds", rounds.stream().map(RoundsFiles::json).toList());
        MAPPER.writeValue(directory.resolve(FIGURES).toFile(), all);
        BitmapEncoder.saveBitmap(
                RoundsChart.of(plan, rounds), directory.resolve("rounds.png").toString(), BitmapFormat.PNG);
    }

    private static Map<String, Object> json(Round round) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("round", round.number());
        one.put("learner", round.learner());
        one.put("model", round.model());
        one.put("taught", round.taught());
        Map<String, Standing> byDate = new LinkedHashMap<>();
        round.unseen().forEach((date, standing) -> byDate.put(date.toString(), standing));
        one.put("unseen", byDate);
        return one;
    }
}
