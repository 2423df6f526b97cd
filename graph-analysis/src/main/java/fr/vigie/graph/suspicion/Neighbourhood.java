package fr.vigie.graph.suspicion;

import fr.vigie.graph.algorithm.CompactGraph;
import fr.vigie.graph.algorithm.GraphBuilder;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Who shares what at a close: the actors, and the patients, cards, readers and names of lists that join them. */
final class Neighbourhood {
    private static final Set<NodeKind> THINGS =
            EnumSet.of(NodeKind.PATIENT, NodeKind.PROFESSIONAL, NodeKind.CARD, NodeKind.TERMINAL);

    private final LinkGraph links;
    private final CompactGraph graph;

    private Neighbourhood(LinkGraph links, CompactGraph graph) {
        this.links = links;
        this.graph = graph;
    }

    /** The links of a scene, without things that join more actors than a number. */
    static Neighbourhood of(RingScene scene, int maxJoined) {
        LinkGraph links = scene.graph();
        GraphBuilder all = GraphBuilder.unweighted();
        all.atLeast(links.nodes());
        Tie.each(scene, all::link);
        CompactGraph whole = all.build();
        BitSet hubs = hubs(new Neighbourhood(links, whole), maxJoined);
        if (hubs.isEmpty()) {
            return new Neighbourhood(links, whole);
        }
        GraphBuilder kept = GraphBuilder.unweighted();
        kept.atLeast(links.nodes());
        Tie.each(scene, (actor, thing) -> {
            if (!hubs.get(thing)) {
                kept.link(actor, thing);
            }
        });
        return new Neighbourhood(links, kept.build());
    }

    private static BitSet hubs(Neighbourhood whole, int maxJoined) {
        BitSet hubs = new BitSet(whole.links.nodes());
        for (int node = 0; node < whole.links.nodes(); node++) {
            if (THINGS.contains(whole.links.kind(node)) && whole.actorsOf(node).count() > maxJoined) {
                hubs.set(node);
            }
        }
        return hubs;
    }

    CompactGraph graph() {
        return graph;
    }

    boolean isActor(int node) {
        return Kinds.ACTORS.contains(links.kind(node));
    }

    /** What an actor is linked to and may share, ascending. */
    int[] things(int actor) {
        return neighbours(actor, THINGS).toArray();
    }

    /** The actors that a thing joins, ascending. */
    IntStream actorsOf(int thing) {
        return neighbours(thing, Kinds.ACTORS);
    }

    private IntStream neighbours(int node, Set<NodeKind> kinds) {
        return IntStream.range(graph.begin(node), graph.end(node))
                .map(graph::neighbour)
                .filter(other -> kinds.contains(links.kind(other)));
    }

    /** With whom an actor shares how many things. */
    TreeMap<Integer, Integer> partners(int actor) {
        int[] each = Arrays.stream(things(actor))
                .flatMap(this::actorsOf)
                .filter(other -> other != actor)
                .sorted()
                .toArray();
        TreeMap<Integer, Integer> partners = new TreeMap<>();
        int from = 0;
        for (int i = 1; i <= each.length; i++) {
            if (i == each.length || each[i] != each[from]) {
                partners.put(each[from], i - from);
                from = i;
            }
        }
        return partners;
    }

    /** What two actors share, ascending. */
    int[] shared(int one, int other) {
        return Arrays.stream(things(one))
                .filter(thing -> graph.linked(other, thing))
                .toArray();
    }
}
