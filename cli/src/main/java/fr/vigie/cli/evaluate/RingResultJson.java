package fr.vigie.cli.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;

/** How rings were found, as programs read it: one JSON object, ratios with four decimals. */
public final class RingResultJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RingResultJson() {}

    /** Prints what an evaluation found of rings. */
    public static void print(Evaluation evaluation, PrintWriter out) throws IOException {
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(evaluation.rings())));
    }

    static ObjectNode of(RingResult rings) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode alerts = json.putArray("ringAlerts");
        rings.verdicts().forEach(verdict -> alert(verdict, alerts.addObject()));
        json.put("planted", rings.planted().size());
        ArrayNode found = json.putArray("found");
        for (int k : RingResult.DEPTHS) {
            found.addObject()
                    .put("k", k == Integer.MAX_VALUE ? "all" : String.valueOf(k))
                    .put("found", rings.foundWithin(k))
                    .put("share", EvaluationJson.rounded(rings.shareWithin(k)));
        }
        rings.medianJaccard().ifPresent(jaccard -> json.put("medianJaccard", EvaluationJson.rounded(jaccard)));
        json.put("precisionAt10", EvaluationJson.rounded(rings.precisionAt(RingResult.PRECISION_DEPTH)));
        victims(rings, json);
        lookAlikes(rings, json.putArray("lookAlikesAlerted"));
        ArrayNode missed = json.putArray("missed");
        rings.missed().forEach(ring -> missed.add(ring.id()));
        return json;
    }

    private static void alert(RingVerdict verdict, ObjectNode json) {
        json.put("position", verdict.position());
        json.put("rank", verdict.alert().rank());
        json.put("alertId", verdict.alert().alertId());
        json.put("right", verdict.right());
        verdict.nearest().ifPresent(nearest -> {
            json.put("instance", nearest.id());
            json.put("jaccard", EvaluationJson.rounded(verdict.jaccard()));
            nearest.stealth().ifPresent(stealth -> json.put("stealth", stealth));
        });
    }

    private static void victims(RingResult rings, ObjectNode json) {
        json.put("ringsWithVictims", rings.withVictims().size());
        json.put("victimsMarked", rings.victimsMarked());
        ArrayNode confused = json.putArray("victimsNotToldApart");
        rings.withVictims().stream()
                .filter(ring -> !ring.marksVictims())
                .forEach(ring -> confused.add(ring.planted().id()));
    }

    private static void lookAlikes(RingResult rings, ArrayNode list) {
        for (RingResult.LookAlikeTaken taken : rings.lookAlikesTaken()) {
            list.addObject()
                    .put("instance", taken.lookAlike().id())
                    .put("position", taken.by().position())
                    .put("rank", taken.by().alert().rank());
        }
    }
}
