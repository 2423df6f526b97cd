package fr.vigie.graph.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Who stands in the middle of a ring, and how many links away from there the others are. */
final class RingLayers {
    private RingLayers() {}

    /** For each member those it is linked to, each once, itself left out, ascending. */
    static int[][] neighbours(int members, List<RingPicture.Link> links) {
        List<Set<Integer>> sets = new ArrayList<>();
        IntStream.range(0, members).forEach(i -> sets.add(new TreeSet<>()));
        for (RingPicture.Link link : links) {
            if (link.from() != link.to()) {
                sets.get(link.from()).add(link.to());
                sets.get(link.to()).add(link.from());
            }
        }
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The members by distance from the core, which is the first layer; whom no link leads to come last. */
    static List<List<Integer>> of(List<KindSign> kinds, List<RoleSign> roles, int[][] neighbours) {
        List<List<Integer>> layers = new ArrayList<>();
        boolean[] placed = new boolean[neighbours.length];
        List<Integer> layer = core(kinds, roles, neighbours);
        while (!layer.isEmpty()) {
            layer.forEach(member -> placed[member] = true);
            layers.add(layer);
            layer = layer.stream()
                    .flatMapToInt(member -> Arrays.stream(neighbours[member]))
                    .filter(member -> !placed[member])
                    .distinct()
                    .boxed()
                    .toList();
        }
        List<Integer> apart = IntStream.range(0, neighbours.length)
                .filter(member -> !placed[member])
                .boxed()
                .toList();
        if (!apart.isEmpty()) {
            layers.add(apart);
        }
        return layers;
    }

    /** Of the kind whose members have most links on average, those with half as many as the first of them, or more. */
    private static List<Integer> core(List<KindSign> kinds, List<RoleSign> roles, int[][] neighbours) {
        Comparator<KindSign> byLinks = Comparator.comparingDouble(kind -> meanLinks(members(kinds, kind), neighbours));
        return kinds.stream()
                .distinct()
                .max(byLinks.thenComparing(kind -> victims(members(kinds, kind), roles))
                        .thenComparing(Comparator.reverseOrder()))
                .map(kind -> members(kinds, kind))
                .map(members -> wellLinked(members, neighbours))
                .orElseGet(List::of);
    }

    private static List<Integer> wellLinked(Collection<Integer> members, int[][] neighbours) {
        int most = members.stream()
                .mapToInt(member -> neighbours[member].length)
                .max()
                .orElse(0);
        return members.stream()
                .filter(member -> 2 * neighbours[member].length >= most)
                .toList();
    }

    private static double meanLinks(Collection<Integer> members, int[][] neighbours) {
        return members.stream()
                .mapToInt(member -> neighbours[member].length)
                .average()
                .orElse(0);
    }

    private static long victims(Collection<Integer> members, List<RoleSign> roles) {
        return members.stream()
                .filter(member -> roles.get(member) == RoleSign.VICTIM)
                .count();
    }

    private static List<Integer> members(List<KindSign> kinds, KindSign kind) {
        return IntStream.range(0, kinds.size())
                .filter(i -> kinds.get(i) == kind)
                .boxed()
                .toList();
    }
}
