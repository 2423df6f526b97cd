package fr.vigie.casequeue.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The months of a year, added up, against the objective: where everything is drawn, in units of the picture.
 *
 * @param bars two a month: subi below, évité above
 * @param ticks of the vertical axis
 * @param objectiveY height of the objective's line
 */
public record CumulatedChart(List<Bar> bars, List<Tick> ticks, Optional<Long> objectiveY) {
    private static final long TOP = 20;
    private static final long HEIGHT = 230;
    private static final long LEFT = 110;
    private static final long MONTH_WIDTH = 50;
    private static final long BAR_WIDTH = 34;
    private static final int TICKS = 4;
    private static final long EURO = 100;

    /**
     * A bar.
     *
     * @param month 1–12
     * @param evite whether it is évité, else subi
     */
    public record Bar(int month, boolean evite, long x, long y, long width, long height) {
        /** Its middle. */
        public long middle() {
            return x + width / 2;
        }
    }

    /**
     * A mark of the vertical axis.
     *
     * @param cents what it stands for
     */
    public record Tick(long y, long cents) {}

    static CumulatedChart of(BoardYear year) {
        long most = year.months().stream()
                .mapToLong(BoardYear.Month::stoppeSoFar)
                .max()
                .orElse(0);
        long step = roundStep(Math.max(Math.max(most, year.objective().orElse(0L)), EURO) / TICKS + 1);
        long scale = step * TICKS;
        List<Bar> bars = new ArrayList<>();
        for (BoardYear.Month month : year.months()) {
            long subi = height(month.subiSoFar(), scale);
            long evite = height(month.eviteSoFar(), scale);
            long x = LEFT + (month.month() - 1) * MONTH_WIDTH;
            bars.add(new Bar(month.month(), false, x, TOP + HEIGHT - subi, BAR_WIDTH, subi));
            bars.add(new Bar(month.month(), true, x, TOP + HEIGHT - subi - evite, BAR_WIDTH, evite));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            ticks.add(new Tick(TOP + HEIGHT - height(i * step, scale), i * step));
        }
        return new CumulatedChart(bars, ticks, year.objective().map(cents -> TOP + HEIGHT - height(cents, scale)));
    }

    /** What is less than nothing is not drawn; the table below says it. */
    private static long height(long cents, long scale) {
        return Math.round((double) HEIGHT * Math.max(0, cents) / scale);
    }

    /** The next of 1, 2, 2.5, 5 with zeroes, in euros. */
    private static long roundStep(long cents) {
        for (long unit = EURO; ; unit *= 10) {
            for (long tenths : new long[] {10, 20, 25, 50}) {
                if (unit * tenths / 10 >= cents) {
                    return unit * tenths / 10;
                }
            }
        }
    }
}
