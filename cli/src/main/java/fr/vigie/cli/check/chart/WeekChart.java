package fr.vigie.cli.check.chart;

import fr.vigie.cli.check.figure.DayCurve;
import fr.vigie.cli.check.figure.Extent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What falls into each whole week of a world, and what is published of some weeks. */
final class WeekChart {
    private static final double DAY_MILLIS = 86_400_000;

    private final XYChart chart;
    private final Extent extent;

    WeekChart(String title, String what, Extent extent) {
        this.extent = extent;
        this.chart = new XYChartBuilder()
                .width(Style.WIDTH)
                .height(Style.HEIGHT)
                .title(title)
                .xAxisTitle("week from Monday")
                .yAxisTitle(what)
                .build();
        Style.apply(chart.getStyler());
        chart.getStyler().setDatePattern("yyyy-MM-dd");
        chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
    }

    /** Draws the curve; weeks that the world holds only in part are left out. */
    WeekChart measured(DayCurve curve) {
        List<Date> weeks = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        LocalDate first = extent.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = first; extent.covers(week, week.plusDays(6)); week = week.plusDays(7)) {
            weeks.add(date(week));
            counts.add(curve.sum(week, week.plusDays(6)));
        }
        if (!weeks.isEmpty()) {
            XYSeries series = chart.addSeries("the world", weeks, counts);
            series.setMarker(SeriesMarkers.CIRCLE)
                    .setMarkerColor(Style.MEASURED)
                    .setLineColor(Style.MEASURED);
        }
        return this;
    }

    /** Draws what is published of the weeks from one Monday to another, if the world reaches there. */
    WeekChart published(String name, LocalDate from, LocalDate to, double aWeek) {
        LocalDate start = from.isBefore(extent.from()) ? extent.from() : from;
        LocalDate end = to.isAfter(extent.to()) ? extent.to() : to;
        if (!start.isAfter(end)) {
            XYSeries series = chart.addSeries(name, List.of(date(start), date(end)), List.of(aWeek, aWeek));
            series.setMarker(SeriesMarkers.DIAMOND)
                    .setMarkerColor(Style.PUBLISHED)
                    .setLineColor(Style.PUBLISHED);
        }
        return this;
    }

    private static Date date(LocalDate day) {
        // Noon, so that the day is the same wherever the chart is drawn.
        return new Date((long) ((day.toEpochDay() + 0.5) * DAY_MILLIS));
    }

    XYChart chart() {
        return chart;
    }
}
