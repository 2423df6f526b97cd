package fr.vigie.graph.suspicion;

import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How an actor and a thing that he may share are named by a link. */
enum Tie {
    ALLOWANCE(LinkKind.ALLOWANCE, End.FROM, End.TO),
    ACCOUNT(LinkKind.ACCOUNT, End.FROM, End.TO),
    LEAVE(LinkKind.LEAVE, End.FROM, End.TO),
    PRESCRIBED_MEDICINE(LinkKind.MEDICINE, End.FROM, End.TO),
    SOLD_MEDICINE(LinkKind.MEDICINE, End.BY, End.TO),
    KITS(LinkKind.KITS, End.FROM, End.TO),
    TEST(LinkKind.TEST, End.FROM, End.TO),
    CARE(LinkKind.CARE, End.FROM, End.TO),
    READER(LinkKind.READER, End.FROM, End.TO),
    HOLDER(LinkKind.READER, End.BY, End.FROM),
    WORK(LinkKind.WORK, End.FROM, End.TO);

    private final LinkKind kind;
    private final End actor;
    private final End thing;

    Tie(LinkKind kind, End actor, End thing) {
        this.kind = kind;
        this.actor = actor;
        this.thing = thing;
    }

    /** Takes two nodes. */
    interface Pairs {
        void take(int actor, int thing);
    }

    /** Each actor and thing that a link joins at the close; again for each link. */
    static void each(RingScene scene, Pairs pairs) {
        LinkGraph graph = scene.graph();
        for (Tie tie : values()) {
            scene.rows(tie.kind).forEach(row -> {
                int actor = at(graph, tie.actor, row);
                int thing = at(graph, tie.thing, row);
                if (graph.isSomebody(actor) && graph.isSomebody(thing)) {
                    pairs.take(actor, thing);
                }
            });
        }
    }

    /** The links that join an actor and a thing at the close, by what they say. */
    static TreeMap<String, List<Integer>> rows(RingScene scene, int actor, int thing) {
        TreeMap<String, List<Integer>> rows = new TreeMap<>();
        for (Tie tie : values()) {
            scene.rows(tie.kind, tie.thing, thing)
                    .filter(row -> at(scene.graph(), tie.actor, row) == actor)
                    .forEach(row -> rows.computeIfAbsent(tie.word(), any -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private String word() {
        return this == HOLDER ? "HOLDER" : kind.toString();
    }

    static int at(LinkGraph graph, End end, int row) {
        return switch (end) {
            case FROM -> graph.from(row);
            case TO -> graph.to(row);
            case VIA -> graph.via(row);
            case BY -> graph.by(row);
        };
    }
}
