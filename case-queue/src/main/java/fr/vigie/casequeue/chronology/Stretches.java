package fr.vigie.casequeue.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What lasts, as bars from start to end: what overlaps is one above the other, undue days are a band below. Where there is no room
 * for each, heights say how many at a time.
 */
final class Stretches {
    private static final int MOST_ROWS = 4;
    private static final int MOST_BARS = 300;
    private static final int BAND = 10;
    private static final double ROW = (double) (LanePicture.TALLEST - BAND) / MOST_ROWS;
    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::from).thenComparing(Span::to);

    private Stretches() {}

    static LanePicture draw(Lane lane, List<Span> all, List<Span> undue, Scale scale, double foot) {
        long[] allAtATime = atATime(all, scale);
        long[] undueAtATime = atATime(undue, scale);
        return bars(all, scale, foot - BAND)
                .map(bars -> new LanePicture(
                        "lane." + lane, foot, bars, band(undue, scale, foot), Heights.most(allAtATime, undueAtATime)))
                .orElseGet(() -> Heights.draw("lane." + lane, allAtATime, undueAtATime, scale, foot));
    }

    /** How many touch each bin. */
    static long[] atATime(List<Span> spans, Scale scale) {
        long[] counts = new long[scale.bins()];
        for (Span span : spans) {
            for (int bin = scale.bin(span.from()); bin <= scale.bin(span.to()); bin++) {
                counts[bin] += span.records();
            }
        }
        return counts;
    }

    /** Empty if they do not fit. */
    private static Optional<String> bars(List<Span> spans, Scale scale, double foot) {
        if (spans.stream().mapToLong(Span::records).sum() > MOST_BARS) {
            return Optional.empty();
        }
        List<LocalDate> ends = new ArrayList<>();
        Path path = new Path();
        for (Span span : spans.stream().sorted(ORDER).toList()) {
            for (int i = 0; i < span.records(); i++) {
                int row = take(ends, span);
                if (row == MOST_ROWS) {
                    return Optional.empty();
                }
                bar(path, span, scale, foot - (row + 1) * ROW, ROW - 1);
            }
        }
        return Optional.of(path.toString());
    }

    /** The lowest row that is free from its first day on. */
    private static int take(List<LocalDate> ends, Span span) {
        int row = IntStream.range(0, ends.size())
                .filter(i -> ends.get(i).isBefore(span.from()))
                .findFirst()
                .orElse(ends.size());
        if (row == ends.size()) {
            ends.add(span.to());
        } else {
            ends.set(row, span.to());
        }
        return row;
    }

    private static String band(List<Span> undue, Scale scale, double foot) {
        Path path = new Path();
        undue.stream()
                .map(span -> new Span(span.lane(), span.from(), span.to(), 1))
                .distinct()
                .limit(MOST_BARS)
                .forEach(span -> bar(path, span, scale, foot - BAND + 1, BAND - 1));
        return path.toString();
    }

    private static void bar(Path path, Span span, Scale scale, double top, double height) {
        double left = scale.x(span.from());
        path.rectangle(left, top, scale.x(span.to().plusDays(1)) - left, height);
    }
}
