package fr.vigie.graph.circle;

import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which patients are billed by turns by nurses of different cabinets. */
final class Turns {
    private static final int FEW_DAYS = 2;

    private final RingScene scene;
    private final LinkGraph graph;
    private final int minTurns;
    private final Map<Integer, Boolean> nurses = new HashMap<>();
    private final Map<Integer, Set<String>> billers = new HashMap<>();
    private final Map<Integer, Integer> patientsOf = new HashMap<>();
    private final TreeMap<Long, List<Integer>> shared = new TreeMap<>();
    private int cared;
    private int byTurns;

    Turns(RingScene scene, int minTurns) {
        this.scene = scene;
        this.graph = scene.graph();
        this.minTurns = minTurns;
        for (int patient = graph.start(NodeKind.PATIENT); patient < graph.end(NodeKind.PATIENT); patient++) {
            look(patient);
        }
    }

    private void look(int patient) {
        TreeMap<Integer, Set<Integer>> daysOf = new TreeMap<>();
        scene.rows(LinkKind.CARE, End.TO, patient)
                .filter(row -> isNurse(graph.from(row)))
                .forEach(row -> daysOf.computeIfAbsent(graph.from(row), any -> new TreeSet<>())
                        .add(graph.day(row)));
        daysOf.values().removeIf(days -> days.size() < FEW_DAYS);
        daysOf.keySet().forEach(nurse -> patientsOf.merge(nurse, 1, Integer::sum));
        cared += daysOf.isEmpty() ? 0 : 1;
        boolean isShared = false;
        List<Integer> all = new ArrayList<>(daysOf.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                int one = all.get(i);
                int other = all.get(j);
                if (turns(daysOf.get(one), daysOf.get(other)) >= minTurns && !shareCabinet(one, other)) {
                    shared.computeIfAbsent(((long) one << 32) | other, any -> new ArrayList<>())
                            .add(patient);
                    isShared = true;
                }
            }
        }
        byTurns += isShared ? 1 : 0;
    }

    private boolean isNurse(int professional) {
        return nurses.computeIfAbsent(professional, one -> scene.actors()
                .professional(graph.id(one), scene.actors().today())
                .filter(who -> who.getProfession() == Profession.NURSE)
                .isPresent());
    }

    /** How often care passes from one to the other and back. */
    private static int turns(Set<Integer> one, Set<Integer> other) {
        Set<Integer> days = new TreeSet<>(one);
        days.addAll(other);
        int turns = 0;
        int last = 0;
        for (int day : days) {
            int who = one.contains(day) ? other.contains(day) ? 0 : 1 : 2;
            if (who != 0 && last != 0 && who != last) {
                turns++;
            }
            last = who == 0 ? last : who;
        }
        return turns;
    }

    private boolean shareCabinet(int one, int other) {
        return billers(one).stream().anyMatch(billers(other)::contains);
    }

    /** Billers on whose numbers a nurse bills, or of which she is a member. */
    private Set<String> billers(int nurse) {
        return billers.computeIfAbsent(nurse, any -> {
            Set<String> all = new HashSet<>(scene.actors().billersOf(graph.id(nurse)));
            scene.rows(LinkKind.CARE, End.FROM, nurse).forEach(row -> all.add(graph.id(graph.by(row))));
            return all;
        });
    }

    /** Patients by pairs of nurses: the smaller number in the upper half of the key. */
    TreeMap<Long, List<Integer>> shared() {
        return shared;
    }

    /** Patients of a nurse. */
    int patients(int nurse) {
        return patientsOf.getOrDefault(nurse, 0);
    }

    /** Share of all patients cared for at home who are shared by turns. */
    double usual() {
        return (byTurns + 1.0) / (cared + 2.0);
    }
}
