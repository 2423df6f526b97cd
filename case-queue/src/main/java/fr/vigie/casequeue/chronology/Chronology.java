package fr.vigie.casequeue.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The picture of when it happened: a line for each kind of record, what is undue drawn over it, alerts and steps of the procedure as
 * numbered marks; and the same in figures, month by month.
 *
 * @param height of the picture, whose width is {@value Scale#WIDTH}
 * @param step days of a bar
 * @param lanes from the top
 * @param ticks beginnings of months, quarters or years
 * @param flags where the marks stand
 * @param marks in order of days and of what happened, numbered from 1
 * @param shown lanes with records of an extraction
 * @param months what the picture shows, in figures
 */
public record Chronology(
        LocalDate first,
        LocalDate last,
        int height,
        int step,
        List<LanePicture> lanes,
        List<Tick> ticks,
        List<Flag> flags,
        List<Mark> marks,
        List<Lane> shown,
        List<MonthRow> months) {
    private static final int TOP = 24;
    private static final int BOTTOM = 22;
    private static final String EUROS = "lane.UNDUE";

    /** A day on the line of time. */
    public record Tick(double x, LocalDate day) {}

    /**
     * The chronology of a case; none if there is neither a record nor an undue line.
     *
     * @param found records of extractions, in any order
     * @param undue lines of the alerts, in any order
     * @param marks in any order; those of one day in that of what happened
     */
    public static Optional<Chronology> of(List<Span> found, List<Undue> undue, List<Mark> marks) {
        List<Span> spans =
                Stream.concat(found.stream(), undue.stream().map(Undue::span)).toList();
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = Scale.of(
                Stream.concat(spans.stream().map(Span::from), marks.stream().map(Mark::day))
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                Stream.concat(spans.stream().map(Span::to), marks.stream().map(Mark::day))
                        .max(LocalDate::compareTo)
                        .orElseThrow());
        return Optional.of(drawn(
                scale,
                found,
                undue,
                marks.stream().sorted(Comparator.comparing(Mark::day)).toList()));
    }

    private static Chronology drawn(Scale scale, List<Span> found, List<Undue> undue, List<Mark> marks) {
        List<LanePicture> lanes = lanes(scale, found, undue);
        List<Lane> shown = Arrays.stream(Lane.values())
                .filter(lane -> found.stream().anyMatch(span -> span.lane() == lane))
                .toList();
        return new Chronology(
                scale.first(),
                scale.last(),
                TOP + lanes.size() * LanePicture.HEIGHT + BOTTOM,
                scale.step(),
                lanes,
                scale.ticks().stream()
                        .map(day -> new Tick(Math.round(scale.x(day) * 10) / 10.0, day))
                        .toList(),
                Flag.of(marks, scale),
                marks,
                shown,
                MonthRow.of(found, undue, shown));
    }

    private static List<LanePicture> lanes(Scale scale, List<Span> found, List<Undue> undue) {
        List<LanePicture> lanes = new ArrayList<>();
        if (!undue.isEmpty()) {
            long[] none = new long[scale.bins()];
            lanes.add(Heights.draw(EUROS, none, Heights.cents(undue, scale), scale, foot(lanes)));
        }
        for (Lane lane : Lane.values()) {
            List<Span> all = found.stream().filter(span -> span.lane() == lane).toList();
            List<Span> wrong = undue.stream()
                    .map(Undue::span)
                    .filter(span -> span.lane() == lane)
                    .toList();
            if (!all.isEmpty() || !wrong.isEmpty()) {
                lanes.add(lane(lane, all, wrong, scale, foot(lanes)));
            }
        }
        return List.copyOf(lanes);
    }

    private static LanePicture lane(Lane lane, List<Span> all, List<Span> undue, Scale scale, double foot) {
        return lane.lasts()
                ? Stretches.draw(lane, all, undue, scale, foot)
                : Heights.draw("lane." + lane, Heights.sums(all, scale), Heights.sums(undue, scale), scale, foot);
    }

    /** Where the next line stands. */
    private static double foot(List<LanePicture> before) {
        return TOP + (before.size() + 1.0) * LanePicture.HEIGHT - 6;
    }

    /** Undue in all. */
    public long cents() {
        return months.stream().mapToLong(MonthRow::cents).sum();
    }

    /** Width of the picture. */
    public int width() {
        return Scale.WIDTH;
    }

    /** Where lines begin: names stand left of it. */
    public int left() {
        return Scale.LEFT;
    }
}
