package fr.vigie.graph.suspicion;

import fr.vigie.domain.reference.Patient;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.RingScene;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What share of an actor's things a confirmed fraud shares if nothing is wrong: as neighbours do, or as others of his kind do. */
final class Expectation {
    /** One hit and one miss: what is taken where nothing is known. */
    private static final double UNKNOWN = 0.5;

    private final RingScene scene;
    private final Neighbourhood all;
    private final Kinds kinds;
    private final Verdicts verdicts;
    private final House house;
    private final NearConfirmedSettings settings;
    private final Map<Integer, String> places = new HashMap<>();
    private final Map<String, Map<String, Integer>> served = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> own = new HashMap<>();
    private final Map<String, TreeMap<Integer, Double>> habits = new HashMap<>();

    Expectation(RingScene scene, Neighbourhood all, Kinds kinds, Verdicts verdicts, NearConfirmedSettings settings) {
        this.scene = scene;
        this.all = all;
        this.kinds = kinds;
        this.verdicts = verdicts;
        this.house = new House(scene);
        this.settings = settings;
    }

    /**
     * Of the neighbours: the share that the fraud has of all that his kind serves in each commune, taken over the things of the
     * other. It is near 1 where he is the only one of his kind in a village.
     */
    double local(int actor, int fraud) {
        Map<String, Integer> ofAll = served.computeIfAbsent(kinds.of(fraud), this::served);
        Map<String, Integer> his = own.computeIfAbsent(fraud, any -> byPlace(things(fraud)));
        int[] things = all.things(actor);
        double sum = 0;
        for (int thing : things) {
            String place = place(thing);
            sum += (his.getOrDefault(place, 0) + 1.0) / (ofAll.getOrDefault(place, 0) + 2.0);
        }
        return sum / things.length;
    }

    private Map<String, Integer> served(String kind) {
        BitSet things = new BitSet();
        kinds.actors(kind).forEach(actor -> things.or(things(actor)));
        return byPlace(things);
    }

    private BitSet things(int actor) {
        BitSet things = new BitSet();
        Arrays.stream(all.things(actor)).forEach(things::set);
        return things;
    }

    private Map<String, Integer> byPlace(BitSet things) {
        Map<String, Integer> counts = new HashMap<>();
        things.stream().forEach(thing -> counts.merge(place(thing), 1, Integer::sum));
        return counts;
    }

    /** The commune of a patient; what has none, or none that is known, is in one place with the others of its sort. */
    private String place(int thing) {
        return places.computeIfAbsent(thing, any -> {
            NodeKind kind = scene.graph().kind(thing);
            return kind != NodeKind.PATIENT
                    ? kind.toString()
                    : scene.actors()
                            .patient(scene.graph().id(thing), scene.actors().today())
                            .map(Patient::getCommune)
                            .orElse("");
        });
    }

    /**
     * Of others of the kind: the share of his things that each has in common with the one of the fraud's kind with whom he shares
     * most, as a nurse does with the physician next door; that of the peer whom a given part of them do not surpass. One more
     * hit and one more miss are added to each, and half is taken where there is no peer.
     */
    double habit(int actor, int fraud) {
        String key = kinds.of(actor) + "\n" + kinds.of(fraud);
        double[] others =
                habits.computeIfAbsent(key, any -> mostShared(kinds.of(actor), kinds.of(fraud))).entrySet().stream()
                        .filter(peer -> peer.getKey() != actor)
                        .mapToDouble(Map.Entry::getValue)
                        .sorted()
                        .toArray();
        int at = (int) Math.ceil(settings.habitQuantile() * others.length) - 1;
        return others.length == 0 ? UNKNOWN : others[Math.max(0, at)];
    }

    private TreeMap<Integer, Double> mostShared(String kind, String kindOfFraud) {
        TreeMap<Integer, Double> most = new TreeMap<>();
        for (int peer : kinds.actors(kind)) {
            int things = all.things(peer).length;
            if (!verdicts.isConcluded(peer) && things >= settings.minShared()) {
                most.put(peer, (mostShared(peer, kindOfFraud) + 1.0) / (things + 2.0));
            }
        }
        return most;
    }

    private int mostShared(int peer, String kindOfFraud) {
        return all.partners(peer).entrySet().stream()
                .filter(partner ->
                        kinds.of(partner.getKey()).equals(kindOfFraud) && !verdicts.isConcluded(partner.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .filter(partner -> !house.holdsBoth(peer, partner.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(0);
    }
}
