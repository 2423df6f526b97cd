package fr.vigie.cli.check.chart;

import fr.vigie.cli.check.figure.CardHours;
import java.awt.Color;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;

/** Uses of cards by hour and day of the week; on a scale of roots, so that the nights are seen. */
final class HoursChart {
    private HoursChart() {}

    static HeatMapChart of(CardHours hours) {
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(Style.WIDTH)
                .height(Style.HEIGHT)
                .title("Uses of cards by hour and day of the week (square root of the count)")
                .xAxisTitle("hour of Europe/Paris")
                .yAxisTitle("")
                .build();
        Style.apply(chart.getStyler());
        chart.getStyler().setShowValue(false);
        chart.getStyler().setHeatMapDecimalValueFormatter(root -> String.format(Locale.ROOT, "%,.0f", root * root));
        chart.getStyler().setRangeColors(new Color[] {Color.WHITE, Style.MEASURED, new Color(0x0B2239)});
        List<Integer> columns = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            columns.add(hour);
        }
        List<Number[]> cells = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            rows.add(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            for (int hour : columns) {
                cells.add(new Number[] {hour, rows.size() - 1, Math.sqrt(hours.uses(day, hour))});
            }
        }
        chart.addSeries("uses", columns, rows, cells);
        return chart;
    }
}
