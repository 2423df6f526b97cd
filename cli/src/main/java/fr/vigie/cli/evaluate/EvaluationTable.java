package fr.vigie.cli.evaluate;

import java.io.PrintWriter;
import java.util.Locale;

/** An evaluation as people read it. */
public final class EvaluationTable {
    private final PrintWriter out;

    private EvaluationTable(PrintWriter out) {
        this.out = out;
    }

    /** Prints an evaluation. */
    public static void print(Evaluation evaluation, PrintWriter out) {
        EvaluationTable table = new EvaluationTable(out);
        table.depths(evaluation.judgement());
        table.schemes(evaluation);
        table.stealths(evaluation);
        evaluation.items().ifPresent(table::items);
        table.missed(evaluation.judgement());
        table.innocents(evaluation.judgement());
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private void depths(Judgement judgement) {
        line("%-10s %8s %8s %10s %18s %8s", "first", "alerts", "right", "precision", "euros captured", "share");
        for (int k : Evaluation.DEPTHS) {
            long captured = judgement.capturedCents(k);
            line(
                    "%-10s %8d %8d %10.3f %18s %8.3f",
                    k == Integer.MAX_VALUE ? "all" : k,
                    Math.min(k, judgement.alerts().size()),
                    judgement.rightAmong(k),
                    judgement.precisionAt(k),
                    euros(captured),
                    share(captured, judgement.plantedCents()));
        }
    }

    private void schemes(Evaluation evaluation) {
        line("");
        line(
                "%-27s %8s %6s %7s %18s %18s %18s %7s %14s",
                "planted scheme",
                "planted",
                "found",
                "recall",
                "suffered (label)",
                "of those found",
                "suffered (alerts)",
                "ratio",
                "days to detect");
        for (SchemeResult scheme : evaluation.schemes()) {
            line(
                    "%-27s %8d %6d %7.3f %18s %18s %18s %7s %14s",
                    scheme.name(),
                    scheme.planted(),
                    scheme.found(),
                    scheme.recall(),
                    euros(scheme.labelSufferedCents()),
                    euros(scheme.foundSufferedCents()),
                    euros(scheme.alertSufferedCents()),
                    ratio(scheme),
                    days(scheme));
        }
    }

    private void stealths(Evaluation evaluation) {
        line("");
        for (StealthResult one : evaluation.stealths()) {
            line(
                    "recall of %s instances: %d of %d, %.3f; rings %d of %d, others %d of %d",
                    one.stealth(),
                    one.found(),
                    one.planted(),
                    one.recall(),
                    one.foundRings(),
                    one.rings(),
                    one.found() - one.foundRings(),
                    one.planted() - one.rings());
        }
    }

    private void items(ItemResult items) {
        line("");
        line(
                "itemised lines: %,d of %,d labelled undue; %,d itemised in all",
                items.itemisedLabelledLines(), items.labelledLines(), items.itemisedLines());
        line(
                "itemised euros: %s agreed with the labels of %s labelled; %s itemised in all",
                euros(items.agreedCents()), euros(items.labelledCents()), euros(items.itemisedCents()));
    }

    private void missed(Judgement judgement) {
        line("");
        judgement.rightAlerts().forEach((planted, alerts) -> {
            if (alerts.isEmpty()) {
                line("missed: %s", planted.id());
            }
        });
    }

    private void innocents(Judgement judgement) {
        line(
                "look-alikes alerted: %d of %d",
                judgement.firstAlertOnLookAlikes().size(),
                judgement.alertedLookAlikes().size());
        judgement
                .firstAlertOnLookAlikes()
                .forEach((lookAlike, alert) ->
                        line("look-alike alerted: %s at rank %d (%s)", lookAlike.id(), alert.rank(), alert.scheme()));
        line("victims accused: %d", judgement.accusedVictims().size());
    }

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d €", cents / 100, cents % 100);
    }

    private static String ratio(SchemeResult scheme) {
        return scheme.foundSufferedCents() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.3f", share(scheme.alertSufferedCents(), scheme.foundSufferedCents()));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String days(SchemeResult scheme) {
        return scheme.medianDetectionDays().isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.0f (median)",
                        scheme.medianDetectionDays().getAsDouble());
    }
}
