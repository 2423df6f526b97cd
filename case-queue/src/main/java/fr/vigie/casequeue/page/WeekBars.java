package fr.vigie.casequeue.page;

import fr.vigie.casequeue.alert.AlertItems.Week;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Undue euros week by week, as bars of a picture.
 *
 * @param width of the picture, in its own units
 * @param bars weeks without anything left out
 */
public record WeekBars(int width, List<Bar> bars) {
    /** Height of the highest bar, in units of the picture. */
    public static final int HEIGHT = 120;

    private static final int STEP = 14;
    private static final int BAR = 10;
    private static final int SMALLEST = 2;

    /**
     * A week.
     *
     * @param x from the left
     * @param y from the top
     * @param monday its first day
     */
    public record Bar(int x, int y, int width, int height, LocalDate monday, long cents, long lines) {}

    static WeekBars of(List<Week> weeks) {
        if (weeks.isEmpty()) {
            return new WeekBars(0, List.of());
        }
        LocalDate first = weeks.get(0).monday();
        long most = weeks.stream().mapToLong(Week::cents).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (Week week : weeks) {
            int x = STEP * (int) ChronoUnit.WEEKS.between(first, week.monday());
            int height = (int) Math.max(SMALLEST, most == 0 ? 0 : HEIGHT * week.cents() / most);
            bars.add(new Bar(x, HEIGHT - height, BAR, height, week.monday(), week.cents(), week.lines()));
        }
        return new WeekBars(bars.get(bars.size() - 1).x() + STEP, List.copyOf(bars));
    }

    /** The first week. */
    public LocalDate from() {
        return bars.get(0).monday();
    }

    /** The last week. */
    public LocalDate to() {
        return bars.get(bars.size() - 1).monday();
    }
}
