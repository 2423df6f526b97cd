package fr.vigie.graph.ring;

import fr.vigie.graph.actor.Actors;
import fr.vigie.graph.link.Grouping;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The links and the actors as they stand at a close. */
public final class RingScene {
    private final LinkGraph graph;
    private final Map<String, Grouping> groupings;
    private final Actors actors;
    private final int day;

    private RingScene(LinkGraph graph, Map<String, Grouping> groupings, Actors actors) {
        this.graph = graph;
        this.groupings = groupings;
        this.actors = actors;
        this.day = Math.toIntExact(actors.today().toEpochDay());
    }

    /** The scene at a close. */
    public RingScene(LinkGraph graph, Actors actors) {
        this(graph, new HashMap<>(), actors);
    }

    /** The same links at another close; what was made of them to look at is kept. */
    public RingScene at(Actors later) {
        return new RingScene(graph, groupings, later);
    }

    /** The links. */
    public LinkGraph graph() {
        return graph;
    }

    /** Who is who. */
    public Actors actors() {
        return actors;
    }

    /** The day that closes, epoch day. */
    public int day() {
        return day;
    }

    /** Whether a link is there at the close. */
    public boolean holds(int row) {
        return graph.holds(row, day);
    }

    /** Links of a kind that a node has at one end and that hold, in canonical order. */
    public IntStream rows(LinkKind kind, End end, int node) {
        Grouping grouping = grouping(kind, end);
        return IntStream.range(0, grouping.size(node))
                .map(i -> grouping.row(node, i))
                .filter(this::holds);
    }

    /** Links of a kind that hold, in canonical order. */
    public IntStream rows(LinkKind kind) {
        return IntStream.range(graph.start(kind), graph.end(kind)).filter(this::holds);
    }

    private Grouping grouping(LinkKind kind, End end) {
        return groupings.computeIfAbsent(kind + " " + end, any -> graph.by(kind, end));
    }

    /** The ids of the records of some links, the first by day and id. */
    public List<String> evidence(IntStream rows, int most) {
        return rows.mapToObj(row -> new RingEvidence(graph.day(row), graph.evidence(row)))
                .sorted()
                .map(RingEvidence::id)
                .distinct()
                .limit(most)
                .toList();
    }
}
