package fr.vigie.graph.doublebilling;

import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Visits of one patient that two nurses bill on two numbers: same prescription, day, passage and price. */
final class SameVisits {
    private final LinkGraph graph;
    private final RingScene scene;
    private final Map<Integer, Boolean> nurses = new HashMap<>();
    /** By pair of nurses, the lines of both. */
    private final TreeMap<Long, List<int[]>> pairs = new TreeMap<>();

    SameVisits(RingScene scene) {
        this.scene = scene;
        this.graph = scene.graph();
    }

    /** Looks at the lines of a patient. */
    void look(int patient) {
        // Where the passage is not said, two lines may be two visits: of the morning and of the evening. Where no
        // prescriber
        // is, two cabinets may have an order each, and the same price for the way.
        List<Integer> rows = scene.rows(LinkKind.CARE, End.TO, patient)
                .filter(row -> graph.cents(row) > 0 && graph.amount(row) > 0)
                .filter(row -> graph.isSomebody(graph.via(row)) && isNurse(graph.from(row)))
                .boxed()
                .toList();
        Map<Long, List<Integer>> byVisit = new HashMap<>();
        for (int row : rows) {
            long visit = ((long) graph.day(row) << 32) ^ ((long) graph.amount(row) << 24) ^ graph.cents(row);
            byVisit.computeIfAbsent(visit, any -> new ArrayList<>(2)).add(row);
        }
        byVisit.values().stream().filter(same -> same.size() > 1).forEach(this::pair);
    }

    private void pair(List<Integer> same) {
        for (int i = 0; i < same.size(); i++) {
            for (int j = i + 1; j < same.size(); j++) {
                int one = same.get(i);
                int other = same.get(j);
                if (graph.from(one) != graph.from(other)
                        && graph.by(one) != graph.by(other)
                        && graph.day(one) == graph.day(other)
                        && graph.amount(one) == graph.amount(other)
                        && graph.via(one) == graph.via(other)
                        && graph.until(one) == graph.until(other)
                        && graph.cents(one) == graph.cents(other)) {
                    boolean inOrder = graph.from(one) < graph.from(other);
                    int low = inOrder ? one : other;
                    int high = inOrder ? other : one;
                    pairs.computeIfAbsent(((long) graph.from(low) << 32) | graph.from(high), any -> new ArrayList<>())
                            .add(new int[] {low, high});
                }
            }
        }
    }

    private boolean isNurse(int professional) {
        return nurses.computeIfAbsent(professional, one -> scene.actors()
                .professional(graph.id(one), scene.actors().today())
                .filter(who -> who.getProfession() == Profession.NURSE)
                .isPresent());
    }

    TreeMap<Long, List<int[]>> pairs() {
        return pairs;
    }
}
