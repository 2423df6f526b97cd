package fr.vigie.graph.suspicion;

import fr.vigie.domain.event.SubjectKind;
import fr.vigie.graph.actor.Concluded;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What investigators concluded of the nodes of the graph. */
final class Verdicts {
    private final TreeMap<Integer, Double> seeds = new TreeMap<>();
    private final TreeSet<Integer> frauds = new TreeSet<>();
    private final Set<Integer> cleared = new HashSet<>();
    private final LinkGraph graph;
    private final Set<Integer> victims = new HashSet<>();

    /** @param faultWeight how much a fault or an abuse counts beside a fraud */
    Verdicts(RingScene scene, double faultWeight) {
        graph = scene.graph();
        for (Concluded one : scene.actors().concluded()) {
            int node = find(scene.graph(), one);
            if (node < 0) {
                continue;
            }
            if (one.isCleared()) {
                cleared.add(node);
            } else if (one.isVictim()) {
                victims.add(node);
            } else {
                seeds.put(node, one.isFraud() ? 1 : faultWeight);
            }
            if (one.isFraud()) {
                frauds.add(node);
            }
        }
    }

    /** A ring is no node: those of its members who are confirmed have dispositions of their own. */
    private static int find(LinkGraph graph, Concluded one) {
        return one.kind() == SubjectKind.RING
                ? -1
                : graph.find(NodeKind.valueOf(one.kind().name()), one.id());
    }

    /** Where the walk starts, and how often. */
    SortedMap<Integer, Double> seeds() {
        return seeds;
    }

    /** Confirmed frauds. */
    Set<Integer> frauds() {
        return frauds;
    }

    boolean isVictim(int node) {
        return victims.contains(node);
    }

    /** Whether investigators have concluded anything of a node: then there is nothing more to be heard. */
    boolean isConcluded(int node) {
        return seeds.containsKey(node) || cleared.contains(node) || victims.contains(node);
    }

    /** Whether investigators have concluded something of an actor, or of all whose card or cabinet it is. */
    boolean spares(int actor, House house) {
        Set<String> owners = house.owners(actor);
        return isConcluded(actor)
                || !owners.isEmpty()
                        && owners.stream().allMatch(owner -> isConcluded(graph.find(NodeKind.PROFESSIONAL, owner)));
    }
}
