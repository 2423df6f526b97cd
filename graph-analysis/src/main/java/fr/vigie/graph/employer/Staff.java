package fr.vigie.graph.employer;

import fr.vigie.graph.link.LinkFlag;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The staff of one firm, as declared, and those of them on leave. */
final class Staff {
    private final LinkGraph graph;
    private final Set<Integer> declared = new TreeSet<>();
    /** Declarations of each month, and how many of them without contributions. */
    private final TreeMap<Integer, int[]> months = new TreeMap<>();

    private final TreeMap<Integer, List<Integer>> leaves = new TreeMap<>();

    Staff(RingScene scene, int employer) {
        this.graph = scene.graph();
        scene.rows(LinkKind.WORK, End.FROM, employer).forEach(row -> {
            declared.add(graph.to(row));
            int[] counts = months.computeIfAbsent(graph.day(row), any -> new int[2]);
            counts[0]++;
            counts[1] += graph.is(LinkFlag.CONTRIBUTIONS_PAID, row) ? 0 : 1;
        });
        scene.rows(LinkKind.LEAVE, End.BY, employer)
                .filter(row -> graph.is(LinkFlag.SICKNESS, row))
                .forEach(row -> leaves.computeIfAbsent(graph.to(row), any -> new ArrayList<>())
                        .add(row));
    }

    int size() {
        Set<Integer> all = new TreeSet<>(declared);
        all.addAll(leaves.keySet());
        return all.size();
    }

    int months() {
        return months.size();
    }

    /** Months of which contributions are not paid for half of the staff or more. */
    int unpaidMonths() {
        return (int) months.values().stream()
                .filter(counts -> 2 * counts[1] >= counts[0])
                .count();
    }

    /** The leaves of each employee who was on leave. */
    TreeMap<Integer, List<Integer>> leaves() {
        return leaves;
    }

    /** The leaves of an employee; none of one who was not on leave. */
    List<Integer> leaves(int patient) {
        return leaves.getOrDefault(patient, List.of());
    }

    /** First day of leave of an employee. */
    int firstDay(int patient) {
        return leaves(patient).stream().mapToInt(graph::day).min().orElseThrow();
    }

    /** Days on leave of an employee, each leave by itself. */
    int daysOnLeave(int patient) {
        return leaves(patient).stream()
                .mapToInt(row -> graph.until(row) - graph.day(row) + 1)
                .sum();
    }
}
