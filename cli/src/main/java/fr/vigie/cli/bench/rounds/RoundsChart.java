package fr.vigie.cli.bench.rounds;

import fr.vigie.cli.check.chart.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** What the first alerts of each round's ranking of the unseen world are worth: shares of right ones, and of the euros of all. */
final class RoundsChart {
    private static final int FEW = 20;
    private static final int MANY = 50;

    private RoundsChart() {}

    static CategoryChart of(RoundsPlan plan, List<Round> rounds) {
        LocalDate last = plan.dates().get(plan.dates().size() - 1);
        CategoryChart chart = new CategoryChartBuilder()
                .width(Style.WIDTH)
                .height(Style.HEIGHT)
                .title("Alerts of an unseen world, ranked by the rules and after each round")
                .xAxisTitle("")
                .yAxisTitle("share")
                .build();
        Style.apply(chart.getStyler());
        chart.getStyler().setYAxisDecimalPattern("0.00");
        chart.getStyler().setYAxisMax(1.0);
        chart.getStyler().setLabelsVisible(true);
        for (int k : List.of(FEW, MANY)) {
            add(chart, "precision@" + k, rounds, last, one -> one.at(k).precision());
            add(chart, "share of euros@" + k, rounds, last, one -> one.at(k).euros() / one.allEuros());
        }
        add(chart, "average precision", rounds, last, Standing::averagePrecision);
        return chart;
    }

    private static void add(
            CategoryChart chart, String name, List<Round> rounds, LocalDate date, ToDoubleFunction<Standing> of) {
        chart.addSeries(
                name,
                rounds.stream().map(Round::name).toList(),
                rounds.stream().map(round -> of.applyAsDouble(round.at(date))).toList());
    }
}
