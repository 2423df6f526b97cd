package fr.vigie.streaming.antigen.burst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The weeks in which a biller departs both from its peers and from its own habit beside them. Pure. */
final class Bursts {
    private final TestBurstSettings settings;
    private final List<TestWeek> weeks;

    Bursts(List<TestWeek> weeks, TestBurstSettings settings) {
        this.settings = settings;
        this.weeks = List.copyOf(weeks);
    }

    /** The weeks of bursts by their Monday, each with the usual ratio, thousandths. */
    SortedMap<TestWeek, Long> find() {
        SortedMap<TestWeek, Long> found = new TreeMap<>(Comparator.comparing(TestWeek::monday));
        for (List<TestWeek> stretch : stretches()) {
            SortedMap<TestWeek, Long> beyond = beyond(stretch);
            if (beyond.size() >= settings.minWeeks()) {
                found.putAll(beyond);
            }
        }
        return found;
    }

    private List<List<TestWeek>> stretches() {
        List<List<TestWeek>> stretches = new ArrayList<>();
        List<TestWeek> current = new ArrayList<>();
        for (TestWeek week : weeks) {
            boolean follows = current.isEmpty()
                    || current.get(current.size() - 1).monday().plusDays(7).equals(week.monday());
            if (!week.isHigh(settings.minTestsPerWeek()) || !follows) {
                stretches.add(current);
                current = new ArrayList<>();
            }
            if (week.isHigh(settings.minTestsPerWeek())) {
                current.add(week);
            }
        }
        stretches.add(current);
        return stretches.stream()
                .filter(stretch -> stretch.size() >= settings.minWeeks())
                .toList();
    }

    private SortedMap<TestWeek, Long> beyond(List<TestWeek> stretch) {
        SortedMap<TestWeek, Long> beyond = new TreeMap<>(Comparator.comparing(TestWeek::monday));
        List<TestWeek> others =
                weeks.stream().filter(week -> !stretch.contains(week)).toList();
        if (others.size() < settings.minUsualWeeks()) {
            return beyond;
        }
        for (TestWeek week : stretch) {
            OptionalLong usual = usual(week, others);
            if (usual.isPresent() && week.ratio() >= settings.minTimesUsual() * usual.getAsLong()) {
                beyond.put(week, usual.getAsLong());
            }
        }
        return beyond;
    }

    // A summer is held against no one whose summers are not known.
    private static OptionalLong usual(TestWeek week, List<TestWeek> others) {
        List<Long> ratios = others.stream().map(TestWeek::ratio).sorted().toList();
        long median = ratios.get(ratios.size() / 2);
        if (!week.isSummer()) {
            return OptionalLong.of(median);
        }
        OptionalLong summers = others.stream()
                .filter(other -> other.isSummer() && other.year() != week.year())
                .mapToLong(TestWeek::ratio)
                .max();
        return summers.isEmpty() ? summers : OptionalLong.of(Math.max(median, summers.getAsLong()));
    }
}
