package fr.vigie.graph.suspicion;

import fr.vigie.graph.link.LinkFlag;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** With whom an actor has to do himself: whom he treats, prescribes for, serves, employs or is paid for, and with whom he works. */
enum Dealing {
    LEAVE(LinkKind.LEAVE, End.FROM, End.TO),
    LEAVE_OF_STAFF(LinkKind.LEAVE, End.BY, End.TO),
    SIGNED(LinkKind.SIGNED, End.FROM, End.TO),
    PRESCRIBED(LinkKind.PRESCRIBED, End.FROM, End.TO),
    PRESCRIBED_MEDICINE(LinkKind.MEDICINE, End.FROM, End.TO),
    SOLD_MEDICINE(LinkKind.MEDICINE, End.BY, End.TO),
    MEDICINE_OF_PRESCRIBER(LinkKind.MEDICINE, End.BY, End.FROM),
    CARE(LinkKind.CARE, End.FROM, End.TO),
    PRESCRIBED_CARE(LinkKind.CARE, End.VIA, End.TO),
    BILLED_CARE(LinkKind.CARE, End.BY, End.TO),
    CARE_OF_PRESCRIBER(LinkKind.CARE, End.FROM, End.VIA),
    TEST(LinkKind.TEST, End.FROM, End.TO),
    KITS(LinkKind.KITS, End.FROM, End.TO),
    WORK(LinkKind.WORK, End.FROM, End.TO),
    ALLOWANCE(LinkKind.ALLOWANCE, End.FROM, End.TO),
    ACCOUNT(LinkKind.ACCOUNT, End.FROM, End.TO);

    private final LinkKind kind;
    private final End actor;
    private final End contact;

    Dealing(LinkKind kind, End actor, End contact) {
        this.kind = kind;
        this.actor = actor;
        this.contact = contact;
    }

    /** Each actor and whom he deals with at the close; again for each link. */
    static void each(RingScene scene, Tie.Pairs pairs) {
        LinkGraph graph = scene.graph();
        for (Dealing dealing : values()) {
            IntPredicate counts = dealing.counts(scene);
            scene.rows(dealing.kind).filter(counts).forEach(row -> {
                int actor = Tie.at(graph, dealing.actor, row);
                int contact = Tie.at(graph, dealing.contact, row);
                if (graph.isSomebody(actor) && graph.isSomebody(contact)) {
                    pairs.take(actor, contact);
                }
            });
        }
    }

    /** The account of a guardian or an employer is paid for others by right. */
    private IntPredicate counts(RingScene scene) {
        LinkGraph graph = scene.graph();
        return switch (kind) {
            case ALLOWANCE -> row -> graph.is(LinkFlag.TO_INSURED, row) && !isOfOther(scene, graph.from(row));
            case ACCOUNT -> row -> !isOfOther(scene, graph.from(row));
            default -> row -> true;
        };
    }

    private static boolean isOfOther(RingScene scene, int account) {
        return scene.rows(LinkKind.ACCOUNT, End.FROM, account)
                .anyMatch(row -> scene.graph().is(LinkFlag.OF_OTHER, row));
    }

    /** The links by which an actor deals with a contact at the close, by what they say. */
    static TreeMap<String, List<Integer>> rows(RingScene scene, int actor, int contact) {
        TreeMap<String, List<Integer>> rows = new TreeMap<>();
        for (Dealing dealing : values()) {
            dealing.rows(scene, actor, contact, rows);
        }
        return rows;
    }

    /** A prescriber deals with a nurse as she with him: either may be the actor. */
    private void rows(RingScene scene, int actor, int contact, TreeMap<String, List<Integer>> rows) {
        LinkGraph graph = scene.graph();
        scene.rows(kind, this.contact, contact)
                .filter(row -> Tie.at(graph, this.actor, row) == actor)
                .forEach(row -> rows.computeIfAbsent(kind.toString(), any -> new ArrayList<>())
                        .add(row));
        scene.rows(kind, this.contact, actor)
                .filter(row -> Tie.at(graph, this.actor, row) == contact)
                .forEach(row -> rows.computeIfAbsent(kind.toString(), any -> new ArrayList<>())
                        .add(row));
    }
}
