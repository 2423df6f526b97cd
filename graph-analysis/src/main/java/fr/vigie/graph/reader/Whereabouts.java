package fr.vigie.graph.reader;

import fr.vigie.domain.reference.CardType;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.LinkGraph.End;
import fr.vigie.graph.link.LinkKind;
import fr.vigie.graph.ring.RingScene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Where the cards of one holder were read: at home, or in strange readers far away. */
final class Whereabouts {
    private final RingScene scene;
    private final LinkGraph graph;
    private final String holderId;
    private final Set<String> practices;
    private final int minKm;
    private final Map<Integer, Boolean> far = new HashMap<>();
    private final List<Integer> away = new ArrayList<>();
    private final Set<Integer> daysAtHome = new HashSet<>();

    Whereabouts(RingScene scene, int holder, int minKm) {
        this.scene = scene;
        this.graph = scene.graph();
        this.holderId = graph.id(holder);
        this.practices = scene.actors().practices(holderId);
        this.minKm = minKm;
        if (!practices.isEmpty()) {
            scene.rows(LinkKind.READER, End.BY, holder)
                    .filter(row -> graph.isSomebody(graph.via(row)) && !isOfEcps(row))
                    .forEach(this::sort);
        }
    }

    private boolean isOfEcps(int row) {
        return scene.actors()
                .card(graph.id(graph.from(row)))
                .filter(card -> card.getType() == CardType.ECPS)
                .isPresent();
    }

    private void sort(int row) {
        if (!far.computeIfAbsent(graph.via(row), this::isFar)) {
            daysAtHome.add(graph.day(row));
        } else if (!isOwn(row)) {
            away.add(row);
        }
    }

    private boolean isFar(int commune) {
        OptionalDouble km = scene.actors().kmToNearest(graph.id(commune), practices);
        return km.isPresent() && km.getAsDouble() >= minKm;
    }

    /** Whether a reader is declared by a biller that the holder is a member of. */
    private boolean isOwn(int row) {
        Set<String> billers = scene.actors().billersOf(holderId);
        return scene.actors().ownersOf(graph.id(graph.to(row))).stream().anyMatch(billers::contains);
    }

    /** Days in strange readers far away. */
    List<Integer> away() {
        return away;
    }

    Set<Integer> daysAway() {
        Set<Integer> days = new TreeSet<>();
        away.forEach(row -> days.add(graph.day(row)));
        return days;
    }

    /** Days on which the card was read both far away and at home. */
    int daysInBoth() {
        return (int) daysAway().stream().filter(daysAtHome::contains).count();
    }
}
