package fr.vigie.graph.suspicion;

import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Actors by what they are: professionals by profession, billers by kind, others as such. Only of those who share anything. */
final class Kinds {
    private final TreeMap<String, List<Integer>> actors = new TreeMap<>();
    private final Map<Integer, String> kinds = new HashMap<>();

    Kinds(RingScene scene, Neighbourhood all) {
        for (int node = 0; node < scene.graph().nodes(); node++) {
            if (all.isActor(node) && all.graph().degree(node) > 0) {
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

    /** The kind of an actor; empty for whoever shares nothing. */
    String of(int actor) {
        return kinds.getOrDefault(actor, "");
    }

    /** The actors of a kind, ascending. */
    List<Integer> actors(String kind) {
        return actors.getOrDefault(kind, List.of());
    }
}
