package fr.vigie.models.fit;

import fr.vigie.models.fit.FitReport.Baseline;
import fr.vigie.models.fit.FitReport.Candidate;
import fr.vigie.models.fit.FitReport.Counts;
import fr.vigie.models.fit.FitReport.Folds;
import fr.vigie.models.fit.FitReport.Importance;
import fr.vigie.models.fit.FitReport.Slice;
import fr.vigie.models.fit.FitReport.Weighing;
import fr.vigie.models.fit.Measures.First;
import fr.vigie.models.metric.Reliability;
import fr.vigie.models.metric.Reliability.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report in Markdown: tables that read as well on a terminal as on a page. */
public final class FitText {
    private static final int INPUTS = 15;

    private final FitReport report;
    private final StringBuilder text = new StringBuilder();

    private FitText(FitReport report) {
        this.report = report;
    }

    /** The report as Markdown. */
    public static String of(FitReport report) {
        return new FitText(report).whole();
    }

    private String whole() {
        Candidate chosen = report.chosen();
        line("# %s, told by %s", report.label(), chosen.name());
        line("");
        rows();
        warnings();
        ranking();
        probabilities();
        inputs();
        slices();
        return text.toString();
    }

    private void rows() {
        table(
                List.of("Rows", "from", "read", "used", "right", "rejected", "set aside"),
                List.of(counts("to learn from", report.train()), counts("to be judged by", report.test())));
    }

    private static List<String> counts(String what, Counts counts) {
        return List.of(
                what,
                counts.from(),
                whole(counts.read()),
                whole(counts.used()),
                whole(counts.positives()),
                whole(counts.rejected()),
                whole(counts.setAside()));
    }

    private void warnings() {
        report.warnings().forEach(warning -> line("- Mind: %s.", warning));
        report.idle().forEach((column, because) -> line("- Left out: %s (%s).", column, because));
        if (!report.warnings().isEmpty() || !report.idle().isEmpty()) {
            line("");
        }
    }

    private void ranking() {
        line("## Ranking of the test rows");
        line("");
        rankings(Baseline::test, Candidate::test);
        Folds folds = report.chosen().folds();
        line(
                "The bold one is kept: the best mean average precision over %d folds of the training rows. By chance AP is %s.",
                folds.count(),
                share(report.test().positives() / (double) report.test().used()));
        line(
                "Learnt from shuffled labels it comes to a ROC AUC of %s (chance: 0.5 within %s).",
                share(report.shuffled()), share(report.shuffledBand()));
        line("");
        if (report.weighing().weighted()) {
            weighted(report.weighing());
        }
    }

    private void weighted(Weighing weighing) {
        line("## Ranking of what the test rows stand for");
        line("");
        rankings(Baseline::weighted, Candidate::weighted);
        line(
                "%s rows stand for %,.0f, of which %s are right; they tell as much as %,.0f rows of one weight (Kish 1965).",
                whole(report.test().used()), weighing.standsFor(), share(weighing.share()), weighing.effectiveRows());
        String blind = report.candidates().stream()
                .filter(candidate -> !candidate.weighs())
                .map(Candidate::name)
                .collect(Collectors.joining(", "));
        if (!blind.isEmpty()) {
            line("%s cannot weigh rows: learnt from rows drawn by their weights.", blind);
        }
        line("");
    }

    private void rankings(Function<Baseline, Measures> without, Function<Candidate, Measures> of) {
        Measures baseline = without.apply(report.baseline());
        List<String> head = new ArrayList<>(List.of("Ranked", "AP", "ROC AUC"));
        boolean amounts = baseline.first().stream().anyMatch(first -> !Double.isNaN(first.captured()));
        for (First first : baseline.first()) {
            head.add("P@" + first.k());
            head.add("R@" + first.k());
            if (amounts) {
                head.add("euros@" + first.k());
            }
        }
        head.addAll(List.of("AP in folds", "spread", "s to learn"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(measures(report.baseline().name() + " (no model)", baseline, amounts, List.of("", "", "")));
        for (Baseline inUse : report.inUse()) {
            rows.add(measures(inUse.name() + " (in use)", without.apply(inUse), amounts, List.of("", "", "")));
        }
        for (Candidate candidate : report.candidates()) {
            rows.add(measures(
                    (candidate.chosen() ? "**" + candidate.name() + "**" : candidate.name()),
                    of.apply(candidate),
                    amounts,
                    List.of(
                            share(candidate.folds().averagePrecision()),
                            share(candidate.folds().spread()),
                            String.format(Locale.ROOT, "%.1f", candidate.trainSeconds()))));
        }
        table(head, rows);
    }

    private static List<String> measures(String name, Measures measures, boolean amounts, List<String> more) {
        List<String> row = new ArrayList<>(List.of(name, share(measures.averagePrecision()), share(measures.rocAuc())));
        for (First first : measures.first()) {
            row.add(share(first.precision()));
            row.add(share(first.recall()));
            if (amounts) {
                row.add(share(first.captured()));
            }
        }
        row.addAll(more);
        return row;
    }

    private void probabilities() {
        line("## What the probabilities mean");
        line("");
        reliability(report.reliability());
        if (report.weighing().weighted()) {
            line("The same for what the rows stand for:");
            line("");
            reliability(report.weighing().reliability());
        }
    }

    private void reliability(Reliability reliability) {
        List<List<String>> rows = new ArrayList<>();
        for (Bin bin : reliability.bins()) {
            rows.add(List.of(whole(bin.rows()), fine(bin.said()), fine(bin.came())));
        }
        table(List.of("Rows", "said", "came true"), rows);
        line(
                "Brier score %s, log loss %s, mean distance of said and true %s.",
                fine(reliability.brier()), fine(reliability.logLoss()), fine(reliability.expectedError()));
        line("");
    }

    private void inputs() {
        line("## What moves the scores");
        line("");
        List<List<String>> rows = new ArrayList<>();
        for (Importance importance : report.importances().stream().limit(INPUTS).toList()) {
            rows.add(List.of(importance.input(), fine(importance.mean())));
        }
        table(List.of("Input", "mean absolute Shapley value"), rows);
    }

    private void slices() {
        report.slices().forEach((column, slices) -> {
            line("## By %s", column);
            line("");
            List<List<String>> rows = new ArrayList<>();
            for (Slice slice : slices) {
                rows.add(List.of(
                        slice.value().isEmpty() ? "(none)" : slice.value(),
                        whole(slice.measures().rows()),
                        whole((int) slice.measures().positives()),
                        share(slice.measures().averagePrecision()),
                        share(slice.measures().rocAuc()),
                        fine(slice.alerted()),
                        fine(slice.wronglyAlerted()),
                        fine(slice.missed())));
            }
            table(List.of("Value", "rows", "right", "AP", "ROC AUC", "alerted", "wrongly alerted", "missed"), rows);
        });
    }

    private void table(List<String> head, List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            int column = i;
            widths.add(Math.max(
                    head.get(i).length(),
                    rows.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0)));
        }
        line("%s", cells(head, widths));
        line("|%s|", widths.stream().map(width -> "-".repeat(width + 2)).collect(Collectors.joining("|")));
        rows.forEach(row -> line("%s", cells(row, widths)));
        line("");
    }

    private static String cells(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            line.append(' ')
                    .append(cells.get(i))
                    .append(" ".repeat(widths.get(i) - cells.get(i).length() + 1));
            line.append('|');
        }
        return line.toString();
    }

    private static String whole(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String share(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.3f", number);
    }

    private static String fine(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.4f", number);
    }

    private void line(String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
