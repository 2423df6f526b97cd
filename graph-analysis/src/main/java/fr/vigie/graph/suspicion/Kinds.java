package fr.vigie.graph.suspicion;

import fr.vigie.graph.algorithm.CompactGraph;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Actors by what they are: professionals by profession, billers by kind, others as such. Only of those who have any link. */
final class Kinds {
    /** Who acts; whom they act for, or with what, does not. */
    static final Set<NodeKind> ACTORS =
            EnumSet.of(NodeKind.PROFESSIONAL, NodeKind.BILLER, NodeKind.EMPLOYER, NodeKind.CARD, NodeKind.IBAN);

    private final TreeMap<String, List<Integer>> actors = new TreeMap<>();
    private final Map<Integer, String> kinds = new HashMap<>();

    Kinds(RingScene scene, CompactGraph links) {
        for (int node = 0; node < scene.graph().nodes(); node++) {
            if (ACTORS.contains(scene.graph().kind(node)) && links.degree(node) > 0) {
                String kind = kind(scene, node);
                kinds.put(node, kind);
                actors.computeIfAbsent(kind, any -> new ArrayList<>()).add(node);
            }
        }
    }

    private static String kind(RingScene scene, int node) {
        LinkGraph graph = scene.graph();
        String id = graph.id(node);
        return graph.kind(node)
                + switch (graph.kind(node)) {
                    case PROFESSIONAL ->
                        scene.actors()
                                .professional(id, scene.actors().today())
                                .map(one -> " " + one.getProfession())
                                .orElse("");
                    case BILLER ->
                        scene.actors()
                                .biller(id, scene.actors().today())
                                .map(one -> " " + one.getKind())
                                .orElse("");
                    default -> "";
                };
    }

    /** The kind of an actor; empty for whoever has no link. */
    String of(int actor) {
        return kinds.getOrDefault(actor, "");
    }

    /** All kinds, in order. */
    Set<String> all() {
        return actors.keySet();
    }

    /** The actors of a kind, ascending. */
    List<Integer> actors(String kind) {
        return actors.getOrDefault(kind, List.of());
    }
}
