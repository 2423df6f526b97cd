package fr.vigie.cli.bench.cards;

import fr.vigie.cli.bench.Spread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A benchmark on card payments as text: validation, test, and what was published. */
final class CardsTable {
    private CardsTable() {}

    static void print(CardsReport report, PrintWriter out) {
        out.println(report.machine().line());
        line(out, "%,d payments, read and given features in %.1f s%n", report.payments(), report.featureSeconds());
        validation(report, out);
        test(report, out);
        published(out);
    }

    private static void validation(CardsReport report, PrintWriter out) {
        line(out, "Validation: weeks of training from %s on; seed 1; means of the folds", report.folds());
        line(out, "%-48s %6s %6s %7s %9s", "", "AUC", "AP", "CP@100", "training");
        report.validation()
                .forEach((contender, mean) -> line(
                        out,
                        "%-48s %6.3f %6.3f %7.3f %7.1f s%s",
                        contender.title(),
                        mean.rocAuc(),
                        mean.averagePrecision(),
                        mean.cardPrecision(),
                        mean.seconds(),
                        contender.equals(report.chosen()) ? "  chosen" : ""));
    }

    private static void test(CardsReport report, PrintWriter out) {
        Schedule schedule = Schedule.OF_THE_BENCHMARK;
        line(
                out,
                "%nTest: trained on %s to %s (%s), tested on %s to %s (%s)%nseeds %s: median (least–most)",
                schedule.firstDay(),
                schedule.trainedBefore().minusDays(1),
                size(report.split().train()),
                schedule.firstTestDay(),
                schedule.lastTestDay(),
                size(report.split().test()),
                CardsBench.SEEDS);
        line(out, "%-48s %-21s %-21s %-21s %9s", "", "AUC", "AP", "CP@100", "training");
        report.test()
                .forEach((contender, runs) -> line(
                        out,
                        "%-48s %-21s %-21s %-21s %7.1f s%s",
                        contender.title(),
                        spread(runs, Measures::rocAuc),
                        spread(runs, Measures::averagePrecision),
                        spread(runs, Measures::cardPrecision),
                        of(runs, Measures::seconds).median(),
                        contender.equals(report.chosen()) ? "  chosen" : ""));
    }

    private static String size(List<Example> side) {
        long frauds = side.stream().filter(example -> example.payment().fraud()).count();
        return String.format(Locale.ROOT, "%,d payments, %,d frauds", side.size(), frauds);
    }

    private static String spread(List<Measures> runs, ToDoubleFunction<Measures> figure) {
        Spread spread = of(runs, figure);
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", spread.median(), spread.least(), spread.most());
    }

    private static Spread of(List<Measures> runs, ToDoubleFunction<Measures> figure) {
        return Spread.of(runs.stream().map(run -> figure.applyAsDouble(run)).toList());
    }

    private static void published(PrintWriter out) {
        line(out, "%nPublished (Le Borgne et al. 2022)");
        for (Published row : Published.ALL) {
            line(
                    out,
                    "%-48s %-21.3f %-21.3f %.3f",
                    row.title() + ", chapter " + row.chapter(),
                    row.rocAuc(),
                    row.averagePrecision(),
                    row.cardPrecision());
        }
    }

    private static void line(PrintWriter out, String format, Object... words) {
        out.println(String.format(Locale.ROOT, format, words));
    }
}
