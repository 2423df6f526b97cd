package fr.vigie.graph.suspicion;

import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.ring.Surprise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Actors who deal with more confirmed frauds than chance, place and peers explain. */
final class SeveralFrauds {
    private final RingScene scene;
    private final LinkGraph graph;
    private final Verdicts verdicts;
    private final NearConfirmedSettings settings;
    private final Contacts contacts;
    private final Kinds kinds;
    private final House house;

    SeveralFrauds(RingScene scene, Verdicts verdicts, NearConfirmedSettings settings) {
        this.scene = scene;
        this.graph = scene.graph();
        this.verdicts = verdicts;
        this.settings = settings;
        this.contacts = new Contacts(scene, settings.maxJoined());
        this.kinds = new Kinds(scene, contacts.graph());
        this.house = new House(scene);
    }

    /**
     * An actor and the confirmed frauds he deals with.
     *
     * @param strength how unlikely it is that one of all actors who were asked deals with so many, powers of ten
     */
    record Linked(int actor, TreeSet<Integer> frauds, double strength) {
        /** Whether most of another's frauds are his too. */
        boolean isWith(Linked other) {
            return 2 * other.frauds.stream().filter(frauds::contains).count() > other.frauds.size();
        }
    }

    private static final Comparator<Linked> STRONGEST_FIRST =
            Comparator.comparingDouble(Linked::strength).reversed().thenComparing(Linked::actor);

    /** Actors who deal with the same frauds, each group and the strongest of each first. */
    List<List<Linked>> groups() {
        List<List<Linked>> groups = new ArrayList<>();
        for (Linked one : linked()) {
            groups.stream()
                    .filter(group -> group.get(0).isWith(one))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Linked> group = new ArrayList<>();
                        groups.add(group);
                        return group;
                    })
                    .add(one);
        }
        return groups;
    }

    private List<Linked> linked() {
        TreeMap<String, List<Integer>> asked = new TreeMap<>();
        for (String kind : kinds.all()) {
            List<Integer> some =
                    kinds.actors(kind).stream().filter(this::isAsked).toList();
            if (!some.isEmpty()) {
                asked.put(kind, some);
            }
        }
        ConfirmedShare expected = new ConfirmedShare(scene, contacts, kinds, verdicts, settings);
        List<Linked> linked = new ArrayList<>();
        asked.values().forEach(some -> {
            // Of many who are asked one has most: each kind has its part of the chances, and in it each actor his.
            double chances = StrictMath.log10((double) asked.size() * some.size());
            some.forEach(actor -> judge(actor, expected, chances).ifPresent(linked::add));
        });
        if (!linked.isEmpty()) {
            Nearness nearness = new Nearness(contacts.graph(), kinds, verdicts.seeds());
            linked.removeIf(one -> !nearness.standsOut(one.actor(), settings.minLift()));
        }
        linked.sort(STRONGEST_FIRST);
        return linked;
    }

    private boolean isAsked(int actor) {
        return contacts.of(actor).length >= settings.minConfirmed() && !verdicts.spares(actor, house);
    }

    private Optional<Linked> judge(int actor, ConfirmedShare expected, double chances) {
        int[] his = contacts.of(actor);
        int most = (int) Arrays.stream(his).filter(verdicts.frauds()::contains).count();
        if (most < settings.minConfirmed()) {
            return Optional.empty();
        }
        TreeSet<Integer> frauds = new TreeSet<>();
        Arrays.stream(his)
                .filter(contact -> verdicts.frauds().contains(contact) && !house.holdsBoth(actor, contact))
                .forEach(frauds::add);
        int apart = apart(frauds);
        double strength = Surprise.ofAtLeast(apart, his.length, expected.of(actor, his)) - chances;
        return apart >= settings.minConfirmed() && strength >= settings.minChance()
                ? Optional.of(new Linked(actor, frauds, strength))
                : Optional.empty();
    }

    /** Frauds that have nothing to do with each other by birth or by trade: families, and houses. */
    private int apart(TreeSet<Integer> frauds) {
        List<String> patients = new ArrayList<>();
        List<Integer> houses = new ArrayList<>();
        for (int fraud : frauds) {
            if (graph.kind(fraud) == NodeKind.PATIENT) {
                patients.add(graph.id(fraud));
            } else if (houses.stream().noneMatch(other -> house.holdsBoth(fraud, other))) {
                houses.add(fraud);
            }
        }
        return scene.actors().families(patients) + houses.size();
    }
}
