package fr.vigie.cli.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An evaluation as programs read it: one JSON object, ratios with four decimals. */
public final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluationJson() {}

    /** Prints an evaluation. */
    public static void print(Evaluation evaluation, PrintWriter out) throws IOException {
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(evaluation)));
    }

    static ObjectNode of(Evaluation evaluation) {
        Judgement judgement = evaluation.judgement();
        ObjectNode json = JSON.createObjectNode();
        json.put("alerts", judgement.alerts().size());
        json.put("plantedCents", judgement.plantedCents());
        depths(judgement, json.putArray("at"));
        evaluation.schemes().forEach(scheme -> scheme(scheme, json.withArray("schemes")));
        evaluation.stealths().forEach(one -> json.withArray("stealths")
                .addObject()
                .put("stealth", one.stealth())
                .put("planted", one.planted())
                .put("found", one.found())
                .put("recall", rounded(one.recall()))
                .put("rings", one.rings())
                .put("foundRings", one.foundRings()));
        evaluation.items().ifPresent(items -> items(items, json.putObject("items")));
        evaluation.sums().forEach(sums -> sums(sums, json.withArray("sums")));
        missed(judgement, json.putArray("missed"));
        lookAlikes(judgement, json);
        return json;
    }

    private static void depths(Judgement judgement, ArrayNode list) {
        for (int k : Evaluation.DEPTHS) {
            ObjectNode one = list.addObject();
            one.put("k", k == Integer.MAX_VALUE ? "all" : String.valueOf(k));
            one.put("right", judgement.rightAmong(k));
            one.put("precision", rounded(judgement.precisionAt(k)));
            one.put("capturedCents", judgement.capturedCents(k));
        }
    }

    private static void scheme(SchemeResult scheme, ArrayNode list) {
        ObjectNode one = list.addObject();
        one.put("name", scheme.name());
        one.put("planted", scheme.planted());
        one.put("found", scheme.found());
        one.put("recall", rounded(scheme.recall()));
        one.put("labelSufferedCents", scheme.labelSufferedCents());
        one.put("foundSufferedCents", scheme.foundSufferedCents());
        one.put("alertSufferedCents", scheme.alertSufferedCents());
        scheme.detectionDays().forEach(one.putArray("detectionDays")::add);
    }

    private static void items(ItemResult items, ObjectNode json) {
        json.put("labelledLines", items.labelledLines());
        json.put("itemisedLabelledLines", items.itemisedLabelledLines());
        json.put("itemisedLines", items.itemisedLines());
        json.put("labelledCents", items.labelledCents());
        json.put("agreedCents", items.agreedCents());
        json.put("itemisedCents", items.itemisedCents());
    }

    private static void sums(SumResult sums, ArrayNode list) {
        list.addObject()
                .put("name", sums.name())
                .put("labelCents", sums.labelCents())
                .put("agreedCents", sums.agreedCents())
                .put("lessCents", sums.lessCents())
                .put("elsewhereCents", sums.elsewhereCents())
                .put("openCents", sums.openCents())
                .put("beyondCents", sums.beyondCents())
                .put("beyondByBreachCents", sums.beyondByBreachCents());
    }

    private static void missed(Judgement judgement, ArrayNode list) {
        judgement.rightAlerts().forEach((planted, alerts) -> {
            if (alerts.isEmpty()) {
                list.add(planted.id());
            }
        });
    }

    private static void lookAlikes(Judgement judgement, ObjectNode json) {
        json.put("lookAlikes", judgement.alertedLookAlikes().size());
        ArrayNode alerted = json.putArray("lookAlikesAlerted");
        judgement.firstAlertOnLookAlikes().forEach((lookAlike, alert) -> alerted.addObject()
                .put("instance", lookAlike.id())
                .put("rank", alert.rank()));
        json.put("victimsAccused", judgement.accusedVictims().size());
    }

    /** A ratio with four decimals. */
    static BigDecimal rounded(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(4, RoundingMode.HALF_UP);
    }
}
