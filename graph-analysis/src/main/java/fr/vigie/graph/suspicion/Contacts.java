package fr.vigie.graph.suspicion;

import fr.vigie.graph.algorithm.CompactGraph;
import fr.vigie.graph.algorithm.GraphBuilder;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.ring.RingScene;
import java.util.Arrays;
import java.util.BitSet;

/** Who deals with whom at a close. Whoever deals with too many says little of each, and is nobody's contact. */
final class Contacts {
    private final CompactGraph graph;
    private final BitSet hubs = new BitSet();

    Contacts(RingScene scene, int maxJoined) {
        LinkGraph links = scene.graph();
        GraphBuilder builder = GraphBuilder.unweighted();
        builder.atLeast(links.nodes());
        Dealing.each(scene, builder::link);
        graph = builder.build();
        for (int node = 0; node < graph.nodes(); node++) {
            if (graph.degree(node) > maxJoined && actorsAt(links, node) > maxJoined) {
                hubs.set(node);
            }
        }
    }

    private long actorsAt(LinkGraph links, int node) {
        return Arrays.stream(graph.neighbours(node))
                .filter(other -> Kinds.ACTORS.contains(links.kind(other)))
                .count();
    }

    CompactGraph graph() {
        return graph;
    }

    /** With whom an actor deals, ascending; hubs left out. */
    int[] of(int actor) {
        return Arrays.stream(graph.neighbours(actor))
                .filter(contact -> !hubs.get(contact))
                .toArray();
    }
}
