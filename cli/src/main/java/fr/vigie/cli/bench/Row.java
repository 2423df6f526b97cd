package fr.vigie.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rounds of one pipeline.
 *
 * @param name identifier in JSON, such as {@code one-state}
 * @param title what it is, in a few words
 * @param records records of each round
 * @param wallSeconds wall time of each round, s
 * @param cpuSeconds processor time of each round, s
 */
record Row(String name, String title, long records, List<Double> wallSeconds, List<Double> cpuSeconds) {
    Row {
        wallSeconds = List.copyOf(wallSeconds);
        cpuSeconds = List.copyOf(cpuSeconds);
    }

    /** Without a round yet. */
    static Row empty(String name, String title, long records) {
        return new Row(name, title, records, List.of(), List.of());
    }

    /** With one more round. */
    Row with(double wall, double cpu) {
        return new Row(name, title, records, added(wallSeconds, wall), added(cpuSeconds, cpu));
    }

    private static List<Double> added(List<Double> figures, double figure) {
        List<Double> more = new ArrayList<>(figures);
        more.add(figure);
        return more;
    }

    /** Records a second of each round. */
    List<Double> rates() {
        return wallSeconds.stream().map(seconds -> records / seconds).toList();
    }

    /** Processor time of each round, µs a record. */
    List<Double> cpuMicros() {
        return cpuSeconds.stream().map(seconds -> seconds * 1e6 / records).toList();
    }

    /** Speed as a share of another's, round by round: what slows a whole round down cancels out. */
    List<Double> speedOf(Row other) {
        return pairs(rates(), other.rates());
    }

    /** Processor time as a multiple of another's, round by round. */
    List<Double> cpuOf(Row other) {
        return pairs(cpuMicros(), other.cpuMicros());
    }

    private static List<Double> pairs(List<Double> figures, List<Double> others) {
        if (figures.size() != others.size()) {
            throw new IllegalArgumentException(figures.size() + " rounds against " + others.size());
        }
        return IntStream.range(0, figures.size())
                .mapToObj(round -> figures.get(round) / others.get(round))
                .toList();
    }
}
