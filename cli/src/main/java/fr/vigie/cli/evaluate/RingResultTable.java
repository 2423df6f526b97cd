package fr.vigie.cli.evaluate;

import java.io.PrintWriter;
import java.util.Locale;

/** How rings were found, as people read it. */
public final class RingResultTable {
    private static final String ROW = "%4s %6s %-6s %8s %-8s %-28s %s";

    private final PrintWriter out;

    private RingResultTable(PrintWriter out) {
        this.out = out;
    }

    /** Prints what an evaluation found of rings. */
    public static void print(Evaluation evaluation, PrintWriter out) {
        RingResultTable table = new RingResultTable(out);
        RingResult rings = evaluation.rings();
        table.alerts(rings);
        table.found(rings);
        table.victims(rings);
        table.errors(rings);
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private void alerts(RingResult rings) {
        line(ROW, "ring", "rank", "right", "Jaccard", "stealth", "nearest planted ring", "alert");
        for (RingVerdict verdict : rings.verdicts()) {
            line(
                    ROW,
                    verdict.position(),
                    verdict.alert().rank(),
                    verdict.right() ? "yes" : "no",
                    verdict.nearest().isPresent() ? ratio(verdict.jaccard()) : "-",
                    verdict.nearest().flatMap(Instance::stealth).orElse("-"),
                    verdict.nearest().map(Instance::id).orElse("-"),
                    verdict.alert().alertId());
        }
        line("");
    }

    private void found(RingResult rings) {
        line("rings planted: %d", rings.planted().size());
        for (int k : RingResult.DEPTHS) {
            line(
                    "found in %s: %d, %s",
                    k == Integer.MAX_VALUE
                            ? "all %d ring alerts".formatted(rings.verdicts().size())
                            : "the first %d ring alerts".formatted(k),
                    rings.foundWithin(k),
                    ratio(rings.shareWithin(k)));
        }
        rings.medianJaccard()
                .ifPresent(jaccard -> line("median Jaccard index of the members of those found: %s", ratio(jaccard)));
        line(
                "precision of the first %d ring alerts: %s",
                RingResult.PRECISION_DEPTH, ratio(rings.precisionAt(RingResult.PRECISION_DEPTH)));
    }

    private void victims(RingResult rings) {
        line(
                "right victim marked in %d of %d rings",
                rings.victimsMarked(), rings.withVictims().size());
        rings.withVictims().stream()
                .filter(ring -> !ring.marksVictims())
                .forEach(ring ->
                        line("victims not told apart: %s", ring.planted().id()));
    }

    private void errors(RingResult rings) {
        line("look-alikes among the ring alerts: %d", rings.lookAlikesTaken().size());
        for (RingResult.LookAlikeTaken taken : rings.lookAlikesTaken()) {
            line(
                    "look-alike alerted: %s at ring %d, rank %d",
                    taken.lookAlike().id(),
                    taken.by().position(),
                    taken.by().alert().rank());
        }
        for (Instance missed : rings.missed()) {
            line("missed: %s (%s)", missed.id(), missed.stealth().orElse("-"));
        }
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio);
    }
}
