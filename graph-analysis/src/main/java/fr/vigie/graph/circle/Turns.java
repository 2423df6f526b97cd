package fr.vigie.graph.circle;

import fr.vigie.domain.reference.Profession;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.HashMap;
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
    /** Days on which a nurse bills anything for anybody. */
    private final Map<Integer, TreeSet<Integer>> workdays = new HashMap<>();

    private final Map<Integer, Integer> patientsOf = new HashMap<>();
    private final TreeMap<Long, List<Integer>> shared = new TreeMap<>();
    /** Patients whom two nurses bill by turns if replacements are counted, too. */
    private final TreeMap<Long, Set<Integer>> passedOn = new TreeMap<>();

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
        TreeMap<Integer, Set<Integer>> billersOf = new TreeMap<>();
        scene.rows(LinkKind.CARE, End.TO, patient)
                .filter(row -> isNurse(graph.from(row)))
                .forEach(row -> {
                    daysOf.computeIfAbsent(graph.from(row), any -> new TreeSet<>())
                            .add(graph.day(row));
                    billersOf
                            .computeIfAbsent(graph.from(row), any -> new TreeSet<>())
                            .add(graph.by(row));
                });
        daysOf.values().removeIf(days -> days.size() < FEW_DAYS);
        daysOf.keySet().forEach(nurse -> patientsOf.merge(nurse, 1, Integer::sum));
        cared += daysOf.isEmpty() ? 0 : 1;
        boolean isShared = false;
        List<Integer> all = new ArrayList<>(daysOf.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                int one = all.get(i);
                int other = all.get(j);
                Set<Integer> numbers = billersOf.getOrDefault(other, Set.of());
                boolean isOneCabinets =
                        billersOf.getOrDefault(one, Set.of()).stream().anyMatch(numbers::contains)
                                || scene.actors().shareCabinet(graph.id(one), graph.id(other));
                int changes = stretches(one, days(daysOf, one), other, days(daysOf, other))
                                .size()
                        - 1;
                if (isOneCabinets || changes < minTurns) {
                    continue;
                }
                passedOn.computeIfAbsent(pair(one, other), any -> new TreeSet<>())
                        .add(patient);
                if (turns(one, other, daysOf) >= minTurns) {
                    shared.computeIfAbsent(pair(one, other), any -> new ArrayList<>())
                            .add(patient);
                    isShared = true;
                }
            }
        }
        byTurns += isShared ? 1 : 0;
    }

    private static Set<Integer> days(TreeMap<Integer, Set<Integer>> daysOf, int nurse) {
        return daysOf.getOrDefault(nurse, Set.of());
    }

    private boolean isNurse(int professional) {
        return nurses.computeIfAbsent(professional, one -> scene.actors()
                .professional(graph.id(one), scene.actors().today())
                .filter(who -> who.getProfession() == Profession.NURSE)
                .isPresent());
    }

    /** How often care passes from one to the other and back, stretches of a replacement apart. */
    private int turns(int one, int other, TreeMap<Integer, Set<Integer>> daysOf) {
        Set<Integer> hers = days(daysOf, one);
        Set<Integer> theirs = days(daysOf, other);
        int turns = 0;
        int last = -1;
        for (Stretch stretch : stretches(one, hers, other, theirs)) {
            boolean isOnes = stretch.nurse() == one;
            boolean isRarer = isOnes ? hers.size() < theirs.size() : theirs.size() < hers.size();
            if (!(isRarer && isAway(isOnes ? other : one, stretch))) {
                turns += last >= 0 && last != stretch.nurse() ? 1 : 0;
                last = stretch.nurse();
            }
        }
        return turns;
    }

    /** Days on which one nurse after another cares for a patient; those of both at once belong to no stretch. */
    private record Stretch(int nurse, int first, int last) {}

    private static List<Stretch> stretches(int one, Set<Integer> hers, int other, Set<Integer> theirs) {
        Set<Integer> days = new TreeSet<>(hers);
        days.addAll(theirs);
        List<Stretch> stretches = new ArrayList<>();
        for (int day : days) {
            if (hers.contains(day) != theirs.contains(day)) {
                int nurse = hers.contains(day) ? one : other;
                int end = stretches.size() - 1;
                if (end >= 0 && stretches.get(end).nurse() == nurse) {
                    stretches.set(end, new Stretch(nurse, stretches.get(end).first(), day));
                } else {
                    stretches.add(new Stretch(nurse, day, day));
                }
            }
        }
        return stretches;
    }

    /** Whether a nurse bills nothing at all during a stretch of another: she is replaced. */
    private boolean isAway(int nurse, Stretch stretch) {
        TreeSet<Integer> worked = workdays.computeIfAbsent(nurse, one -> {
            TreeSet<Integer> days = new TreeSet<>();
            scene.rows(LinkKind.CARE, End.FROM, one).forEach(row -> days.add(graph.day(row)));
            return days;
        });
        Integer next = worked.ceiling(stretch.first());
        return next == null || next > stretch.last();
    }

    /** Patients by pairs of nurses: the smaller number in the upper half of the key. */
    TreeMap<Long, List<Integer>> shared() {
        return shared;
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }

    /** Patients whom two nurses of a group bill by turns, whether one of them stands in for the other or not. */
    Set<Integer> passedOn(Set<Integer> group) {
        Set<Integer> patients = new TreeSet<>();
        passedOn.forEach((pair, some) -> {
            if (group.contains((int) (pair >>> 32)) && group.contains(pair.intValue())) {
                patients.addAll(some);
            }
        });
        return patients;
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
