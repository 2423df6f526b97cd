package fr.vigie.cli.check.chart;

import fr.vigie.cli.check.figure.Bins;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** How values are spread, a bar a bin; the last bar takes all beyond. */
final class BinsChart {
    private BinsChart() {}

    /**
     * A chart of bins.
     *
     * @param scale what a value is divided by before it is written, such as 100 for cents shown as euros
     */
    static CategoryChart of(Bins bins, int scale, String title, String xAxis, String yAxis) {
        return of(bins, scale, title, xAxis, yAxis, false);
    }

    /** The same, the counts on a logarithmic axis where a few bars dwarf the others. */
    static CategoryChart of(Bins bins, int scale, String title, String xAxis, String yAxis, boolean logarithmic) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(Style.WIDTH)
                .height(Style.HEIGHT)
                .title(title)
                .xAxisTitle(xAxis)
                .yAxisTitle(yAxis)
                .build();
        Style.apply(chart.getStyler());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setAvailableSpaceFill(0.95);
        chart.getStyler().setXAxisLabelRotation(45);
        chart.getStyler().setXAxisMaxLabelCount(20);
        if (logarithmic) {
            chart.getStyler().setYAxisLogarithmic(true);
            chart.getStyler().setYAxisMin(1.0);
        }
        List<Integer> starts = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (long count : bins.countsInUse()) {
            starts.add(starts.size() * bins.width() / scale);
            counts.add(logarithmic ? Math.max(1, count) : count);
        }
        chart.addSeries("the world", starts, counts).setFillColor(Style.MEASURED);
        return chart;
    }
}
