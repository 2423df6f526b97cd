package fr.vigie.cli.check.figure;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people read them: a line each, or a table of Markdown. */
public final class FigureTable {
    private static final String LINE = "%-42s %14s %14s %7s  %-7s %-32s %s%n";

    private FigureTable() {}

    /** Prints a line for each. */
    public static void print(Extent extent, List<Figure> figures, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%nthe world beside the published figures, scaled to %,d insured and %,d days (%s to %s);"
                        + " 15 %% apart is DIFFERS%n",
                extent.insured(),
                extent.days(),
                extent.from(),
                extent.to());
        out.printf(LINE, "figure", "published", "measured", "ratio", "", "source", "remark");
        for (Figure figure : figures) {
            out.printf(
                    LINE,
                    name(figure),
                    figure.published().isPresent() ? number(figure.published().getAsDouble()) : "-",
                    number(figure.measured()),
                    ratio(figure.ratio()),
                    figure.mark(),
                    figure.source(),
                    figure.remark());
        }
    }

    /** The same as a table of Markdown. */
    public static String markdown(List<Figure> figures) {
        StringBuilder table =
                new StringBuilder("| figure | published, scaled | measured | ratio | | source | remark |\n"
                        + "|---|--:|--:|--:|---|---|---|\n");
        for (Figure figure : figures) {
            table.append(String.join(
                            " | ",
                            "| " + name(figure),
                            figure.published().isPresent()
                                    ? number(figure.published().getAsDouble())
                                    : "-",
                            number(figure.measured()),
                            ratio(figure.ratio()),
                            figure.mark(),
                            figure.source(),
                            figure.remark()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String name(Figure figure) {
        return figure.unit().isEmpty() ? figure.name() : figure.name() + " (" + figure.unit() + ")";
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? String.format(Locale.ROOT, "%.2f", ratio.getAsDouble()) : "-";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%,.1f" : "%,.0f", value);
    }
}
