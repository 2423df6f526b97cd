package fr.vigie.cli.notebook;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart of a cell, 800 × 380 pixels. What is added last is drawn on top. */
public final class Plot {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 380;
    private static final int TICKS = 80;
    private static final Color[] COLOURS = {
        new Color(0x1F5A8A), new Color(0xC8501E), new Color(0x5B7F3B), new Color(0x7A4E9C)
    };

    private final XYChart chart;

    private Plot(String title, String x, String y) {
        chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        apply(chart.getStyler());
        chart.getStyler().setSeriesColors(COLOURS);
        chart.getStyler().setMarkerSize(7);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setXAxisTickMarkSpacingHint(TICKS);
    }

    /** A chart of numbers against numbers. */
    public static Plot of(String title, String x, String y) {
        return new Plot(title, x, y);
    }

    /** Bars, one a name. */
    public static BufferedImage bars(String title, String y, List<String> names, List<Double> values) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(y)
                .build();
        apply(chart.getStyler());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setXAxisLabelRotation(names.size() > 6 ? 45 : 0);
        chart.addSeries(y.isEmpty() ? title : y, names, values).setFillColor(COLOURS[0]);
        return BitmapEncoder.getBufferedImage(chart);
    }

    /** Adds a line through points, in their order. */
    public Plot line(String name, List<Double> x, List<Double> y) {
        chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
        return this;
    }

    /** Adds points. */
    public Plot points(String name, List<Double> x, List<Double> y) {
        chart.addSeries(name, x, y)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarker(SeriesMarkers.CIRCLE);
        return this;
    }

    /** Adds how many values lie in each of some bins of the same width, as steps; values beyond the last bin are in it. */
    public Plot histogram(String name, List<Double> values, double from, double to, int bins) {
        double[] x = new double[2 * bins];
        double[] y = new double[2 * bins];
        double width = (to - from) / bins;
        Arrays.setAll(x, i -> from + width * ((i + 1) / 2));
        for (double value : values) {
            int bin = (int) Math.min(bins - 1, Math.max(0, Math.floor((value - from) / width)));
            y[2 * bin]++;
            y[2 * bin + 1]++;
        }
        chart.addSeries(name, x, y)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Area)
                .setMarker(SeriesMarkers.NONE);
        return this;
    }

    /** Adds an upright line at a value, as high as a number. */
    public Plot mark(String name, double at, double high) {
        return line(name, List.of(at, at), List.of(0.0, high));
    }

    /** The picture. */
    public BufferedImage image() {
        return BitmapEncoder.getBufferedImage(chart);
    }

    private static void apply(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(new Color(0xDDDDDD));
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        styler.setChartTitleBoxVisible(false);
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setYAxisMin(0.0);
    }
}
