package fr.vigie.cli.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** How reliable the probabilities are, as people and as programs read it. */
public final class ReliabilityText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReliabilityText() {}

    /** Prints the table of some runs together. */
    public static void printTable(List<Evaluation> runs, PrintWriter out) {
        Reliability reliability = Reliability.of(runs);
        line(out, "%-12s %8s %8s %8s %18s", "probability", "alerts", "right", "share", "mean probability");
        for (Reliability.Bin bin : reliability.bins()) {
            String range = String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.from() + 0.1);
            line(out, "%-12s %8d %8d %8.3f %18.3f", range, bin.alerts(), bin.right(), bin.share(), bin.mean());
        }
        line(
                out,
                "%d alerts, %d right; Brier score %.4f, %.4f if all had the share of right ones",
                reliability.alerts(),
                reliability.right(),
                reliability.brier(),
                reliability.brierOfShare());
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    /** Prints one JSON object, ratios with four decimals. */
    public static void printJson(List<Evaluation> runs, PrintWriter out) throws IOException {
        Reliability reliability = Reliability.of(runs);
        ObjectNode json = JSON.createObjectNode();
        json.put("alerts", reliability.alerts());
        json.put("right", reliability.right());
        json.put("brier", rounded(reliability.brier()));
        json.put("brierOfShare", rounded(reliability.brierOfShare()));
        for (Reliability.Bin bin : reliability.bins()) {
            ObjectNode one = json.withArray("bins").addObject();
            one.put("from", rounded(bin.from()));
            one.put("alerts", bin.alerts());
            one.put("right", bin.right());
            one.put("share", rounded(bin.share()));
            one.put("mean", rounded(bin.mean()));
        }
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json));
    }

    private static BigDecimal rounded(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(4, RoundingMode.HALF_UP);
    }
}
