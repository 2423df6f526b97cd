package fr.vigie.cli.check.chart;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler;

/** How every chart looks. */
public final class Style {
    public static final int WIDTH = 900;
    public static final int HEIGHT = 420;
    public static final Color MEASURED = new Color(0x1F5A8A);
    public static final Color PUBLISHED = new Color(0xC8501E);

    private Style() {}

    /** Puts the style on a chart with axes. */
    public static void apply(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(new Color(0xDDDDDD));
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        styler.setChartTitleBoxVisible(false);
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        styler.setYAxisDecimalPattern("#,##0");
        styler.setYAxisMin(0.0);
    }
}
