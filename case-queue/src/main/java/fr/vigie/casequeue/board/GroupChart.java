package fr.vigie.casequeue.board;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups of a year as bars that lie, subi and évité end to end: where everything is drawn, in units of the picture.
 *
 * @param bars one a group
 * @param height of the picture
 */
public record GroupChart(List<Bar> bars, long height) {
    private static final long ROW = 34;
    private static final long WIDTH = 380;
    private static final long LEFT = 260;

    /**
     * A group's bar.
     *
     * @param key of its French name
     * @param cents détecté et stoppé
     */
    public record Bar(String key, long cents, long y, long subiWidth, long eviteX, long eviteWidth) {}

    static GroupChart of(List<BoardYear.Group> groups) {
        long most = groups.stream()
                .mapToLong(group -> Math.max(0, group.sums().subi())
                        + Math.max(0, group.sums().evite()))
                .max()
                .orElse(0);
        List<Bar> bars = IntStream.range(0, groups.size())
                .mapToObj(row -> bar(groups.get(row), row, Math.max(1, most)))
                .toList();
        return new GroupChart(bars, groups.size() * ROW + 4);
    }

    private static Bar bar(BoardYear.Group group, int row, long most) {
        long subi = width(group.sums().subi(), most);
        long evite = width(group.sums().evite(), most);
        return new Bar(group.key(), group.sums().stoppe(), row * ROW + 4, subi, LEFT + subi, evite);
    }

    private static long width(long cents, long most) {
        return Math.round((double) WIDTH * Math.max(0, cents) / most);
    }
}
