package fr.vigie.cli.check.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Puts figures together, and says of each whether the world is large and long enough to tell. */
final class FigureList {
    /** With fewer events expected, chance alone moves a count by more than a tenth. */
    private static final double LEAST_EVENTS = 100;

    private final List<Figure> figures = new ArrayList<>();

    /** A figure that nobody published. */
    void unpublished(String name, String unit, String source, double measured) {
        add(name, unit, source, OptionalDouble.empty(), measured, "no published figure known", false);
    }

    /** A count that is published, scaled. */
    void count(String name, String source, double published, double measured, String remark) {
        boolean enough = published >= LEAST_EVENTS;
        add(name, "", source, OptionalDouble.of(published), measured, enough ? remark : few(published), enough);
    }

    /** A count that cannot be compared, and why. */
    void incomparable(String name, String source, double published, double measured, String why) {
        add(name, "", source, OptionalDouble.of(published), measured, why, false);
    }

    /** A mean or a share over some events; these are what must be enough. */
    void ratio(String name, String unit, String source, double published, double measured, double events, String why) {
        boolean enough = events >= LEAST_EVENTS;
        String remark = enough ? why : few(events);
        add(name, unit, source, OptionalDouble.of(published), measured, remark, enough);
    }

    /** A share that cannot be compared, and why. */
    void incomparableRatio(String name, String unit, String source, double published, double measured, String why) {
        add(name, unit, source, OptionalDouble.of(published), measured, why, false);
    }

    private static String few(double events) {
        return String.format(Locale.ROOT, "too few to say (%,.0f)", events);
    }

    private void add(
            String name,
            String unit,
            String source,
            OptionalDouble published,
            double measured,
            String remark,
            boolean comparable) {
        figures.add(new Figure(name, unit, source, published, measured, remark, comparable));
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }
}
