package fr.vigie.graph.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Actors that share too many things: pairs by what both are linked to, and the groups that close pairs make.
 *
 * <p>Lockstep in the sense of CopyCatch (Beutel et al., WWW 2013), on pairs: whatever many share (a hub) says little and is
 * left out, and what is left is held against chance by the caller. A group is a 2-core where it has three actors or more:
 * whoever hangs on by one pair alone is left out, unless the group is one pair.
 */
public final class Lockstep {
    private final int hub;
    private final TreeMap<Integer, TreeSet<Integer>> things = new TreeMap<>();

    /** @param hub more actors than this on one thing make it a hub, which is left out */
    public Lockstep(int hub) {
        this.hub = hub;
    }

    /** Links an actor to a thing. */
    public void link(int actor, int thing) {
        things.computeIfAbsent(actor, any -> new TreeSet<>()).add(thing);
    }

    /** What an actor is linked to. */
    public Set<Integer> things(int actor) {
        return things.getOrDefault(actor, new TreeSet<>());
    }

    /** Actors. */
    public Set<Integer> actors() {
        return things.keySet();
    }

    /**
     * Two actors and what they share.
     *
     * @param one the smaller number
     * @param other the larger number
     * @param shared what both are linked to
     */
    public record Pair(int one, int other, List<Integer> shared) {
        /** Shared, divided by what either is linked to. */
        public double jaccard(Lockstep all) {
            int either = all.things(one).size() + all.things(other).size() - shared.size();
            return (double) shared.size() / either;
        }
    }

    /** Pairs that share at least some things, in order. O(Σ actors² of a thing), hubs left out. */
    public List<Pair> pairs(int least) {
        TreeMap<Integer, List<Integer>> actorsOf = new TreeMap<>();
        things.forEach((actor, linked) -> linked.forEach(thing ->
                actorsOf.computeIfAbsent(thing, any -> new ArrayList<>()).add(actor)));
        TreeMap<Long, List<Integer>> shared = new TreeMap<>();
        actorsOf.forEach((thing, actors) -> {
            if (actors.size() <= hub) {
                for (int i = 0; i < actors.size(); i++) {
                    for (int j = i + 1; j < actors.size(); j++) {
                        long key = ((long) actors.get(i) << 32) | actors.get(j);
                        shared.computeIfAbsent(key, any -> new ArrayList<>()).add(thing);
                    }
                }
            }
        });
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((key, linked) -> {
            if (linked.size() >= least) {
                pairs.add(new Pair((int) (key >>> 32), (int) (long) key, linked));
            }
        });
        return pairs;
    }

    /** Groups of actors joined by pairs, each in order: components, of which those of three or more are cut to their 2-core. */
    public static List<Set<Integer>> groups(List<Pair> pairs) {
        Map<Integer, Set<Integer>> neighbours = new HashMap<>();
        pairs.forEach(pair -> {
            neighbours.computeIfAbsent(pair.one(), any -> new TreeSet<>()).add(pair.other());
            neighbours.computeIfAbsent(pair.other(), any -> new TreeSet<>()).add(pair.one());
        });
        List<Set<Integer>> groups = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int actor : new TreeSet<>(neighbours.keySet())) {
            if (!seen.contains(actor)) {
                Set<Integer> component = component(actor, neighbours);
                seen.addAll(component);
                groups.addAll(core(component, neighbours));
            }
        }
        groups.sort(Comparator.comparing(Object::toString));
        return groups;
    }

    private static Set<Integer> component(int start, Map<Integer, Set<Integer>> neighbours) {
        Set<Integer> component = new TreeSet<>(Set.of(start));
        List<Integer> queue = new ArrayList<>(List.of(start));
        for (int i = 0; i < queue.size(); i++) {
            for (int next : neighbours.getOrDefault(queue.get(i), Set.of())) {
                if (component.add(next)) {
                    queue.add(next);
                }
            }
        }
        return component;
    }

    /** The 2-core of a component; the component itself where it is one pair, or has no 2-core: a chain of pairs. */
    private static List<Set<Integer>> core(Set<Integer> component, Map<Integer, Set<Integer>> neighbours) {
        Set<Integer> core = new TreeSet<>(component);
        boolean peeled = true;
        while (peeled) {
            peeled = core.removeIf(actor -> neighbours.getOrDefault(actor, Set.of()).stream()
                            .filter(core::contains)
                            .count()
                    < 2);
        }
        return List.of(core.isEmpty() ? component : core);
    }
}
