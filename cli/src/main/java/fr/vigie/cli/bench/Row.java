package fr.vigie.cli.bench;

import fr.vigie.streaming.bench.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rounds of one pipeline.
 *
 * @param name identifier in JSON, such as {@code one-state}
 * @param title what it is, in a few words
 * @param rounds what each round took
 */
record Row(String name, String title, List<Measure> rounds) {
    Row {
        rounds = List.copyOf(rounds);
    }

    /** Without a round yet. */
    static Row empty(String name, String title) {
        return new Row(name, title, List.of());
    }

    /** With one more round. */
    Row with(Measure measure) {
        List<Measure> more = new ArrayList<>(rounds);
        more.add(measure);
        return new Row(name, title, more);
    }

    /** Records a second of each round. */
    List<Double> rates() {
        return rounds.stream()
                .map(round -> round.records() / round.wallSeconds())
                .toList();
    }

    /** Processor time of each round, µs a record. */
    List<Double> cpuMicros() {
        return rounds.stream()
                .map(round -> round.cpuSeconds() * 1e6 / round.records())
                .toList();
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
