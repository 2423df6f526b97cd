package fr.vigie.graph.suspicion;

import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import fr.vigie.graph.actor.Actors;
import fr.vigie.graph.ring.RingScene;
import fr.vigie.graph.ring.Surprise;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What share of an actor's contacts are confirmed frauds if he has no part in it: as many as others of his kind meet in the
 * same communes, as are among those who deal with a confirmed fraud anyway, and as his peers have.
 */
final class ConfirmedShare {
    /** One hit and one miss: what is taken where there is no peer. */
    private static final double UNKNOWN = 0.5;

    private final RingScene scene;
    private final Contacts contacts;
    private final Kinds kinds;
    private final Verdicts verdicts;
    private final NearConfirmedSettings settings;
    private final Map<Integer, String> places = new HashMap<>();
    private final Map<String, Map<String, Seen>> met = new HashMap<>();
    private final Map<String, TreeMap<Double, Integer>> habits = new HashMap<>();
    private final Map<Integer, Double> known = new HashMap<>();

    /** Confirmed frauds among some contacts. */
    private record Seen(int confirmed, int all) {
        static final Seen NONE = new Seen(0, 0);

        Seen and(boolean isConfirmed) {
            return new Seen(confirmed + (isConfirmed ? 1 : 0), all + 1);
        }

        double share() {
            return all == 0 ? 0 : (double) confirmed / all;
        }

        double share(double ofAll, int weight) {
            return Surprise.rate(confirmed, all, ofAll, weight);
        }
    }

    ConfirmedShare(RingScene scene, Contacts contacts, Kinds kinds, Verdicts verdicts, NearConfirmedSettings settings) {
        this.scene = scene;
        this.contacts = contacts;
        this.kinds = kinds;
        this.verdicts = verdicts;
        this.settings = settings;
        for (int fraud : verdicts.frauds()) {
            if (Kinds.ACTORS.contains(scene.graph().kind(fraud))) {
                int[] his = contacts.of(fraud);
                double share = seen(his).share();
                Arrays.stream(his).forEach(contact -> known.merge(contact, share, Math::max));
            }
        }
    }

    private Seen seen(int[] some) {
        return new Seen(
                (int) Arrays.stream(some).filter(verdicts.frauds()::contains).count(), some.length);
    }

    /** The share to be expected of an actor's contacts, 0–1. */
    double of(int actor, int[] his) {
        Map<String, Seen> there = met.computeIfAbsent(kinds.of(actor), this::met);
        double sum = 0;
        for (int contact : his) {
            double ofAll = there.getOrDefault(sort(contact), Seen.NONE).share();
            double local = there.getOrDefault(place(contact), Seen.NONE).share(ofAll, settings.shareWeight());
            sum += Math.max(Math.max(ofAll, local), known.getOrDefault(contact, 0.0));
        }
        return Math.max(sum / his.length, habit(actor, his.length));
    }

    /** Of all whom a kind of actors deals with: how many are confirmed of each sort, and of each sort in each commune. */
    private Map<String, Seen> met(String kind) {
        BitSet all = new BitSet();
        kinds.actors(kind).forEach(actor -> Arrays.stream(contacts.of(actor)).forEach(all::set));
        Map<String, Seen> met = new HashMap<>();
        all.stream().forEach(contact -> {
            boolean isConfirmed = verdicts.frauds().contains(contact);
            for (String of : Set.of("", sort(contact), place(contact))) {
                met.put(of, met.getOrDefault(of, Seen.NONE).and(isConfirmed));
            }
        });
        return met;
    }

    private String sort(int contact) {
        String kind = kinds.of(contact);
        return kind.isEmpty() ? scene.graph().kind(contact).toString() : kind;
    }

    private String place(int contact) {
        return places.computeIfAbsent(contact, any -> sort(contact) + "\n" + commune(contact));
    }

    private String commune(int contact) {
        Actors actors = scene.actors();
        String id = scene.graph().id(contact);
        return switch (scene.graph().kind(contact)) {
            case PATIENT ->
                actors.patient(id, actors.today()).map(Patient::getCommune).orElse("");
            case PROFESSIONAL ->
                actors.professional(id, actors.today())
                        .map(Professional::getPracticeCommune)
                        .orElse("");
            case BILLER ->
                actors.biller(id, actors.today()).map(Biller::getCommune).orElse("");
            case EMPLOYER ->
                actors.employer(id, actors.today()).map(Employer::getCommune).orElse("");
            default -> "";
        };
    }

    /**
     * The share that peers with {@code habitQuantile} of the kind's contacts do not surpass, each drawn towards the share of
     * all; the actor himself does not count.
     */
    private double habit(int actor, int his) {
        String kind = kinds.of(actor);
        TreeMap<Double, Integer> peers = habits.computeIfAbsent(kind, this::habits);
        double own = share(kind, contacts.of(actor));
        long others = peers.values().stream().mapToLong(Integer::longValue).sum() - his;
        double sum = 0;
        for (Map.Entry<Double, Integer> peer : peers.entrySet()) {
            sum += peer.getValue() - (peer.getKey() == own ? his : 0);
            if (others > 0 && sum >= settings.habitQuantile() * others) {
                return peer.getKey();
            }
        }
        return UNKNOWN;
    }

    private TreeMap<Double, Integer> habits(String kind) {
        TreeMap<Double, Integer> habits = new TreeMap<>();
        for (int peer : kinds.actors(kind)) {
            int[] his = contacts.of(peer);
            if (!verdicts.isConcluded(peer) && his.length > 0) {
                habits.merge(share(kind, his), his.length, Integer::sum);
            }
        }
        return habits;
    }

    private double share(String kind, int[] his) {
        double ofAll =
                met.computeIfAbsent(kind, this::met).getOrDefault("", Seen.NONE).share();
        return seen(his).share(ofAll, settings.shareWeight());
    }
}
