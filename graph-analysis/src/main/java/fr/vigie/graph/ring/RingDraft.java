package fr.vigie.graph.ring;

import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.link.LinkGraph;
import fr.vigie.graph.link.NodeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A ring in the making. */
public final class RingDraft {
    private static final int EVIDENCE_OF_AN_EDGE = 5;

    private final String code;
    private final RingScene scene;
    private final LinkGraph graph;
    private final TreeSet<RingMember> members = new TreeSet<>();
    private final Set<String> named = new HashSet<>();
    private final TreeMap<String, List<Integer>> edges = new TreeMap<>();
    private final TreeMap<String, RingClaim> claims = new TreeMap<>();
    private final TreeSet<RingEvidence> evidence = new TreeSet<>();
    private String anchor = "";
    private double strength;
    private double probability;
    private long harmCents;

    /** A draft of a detector's ring. */
    public RingDraft(String code, RingScene scene) {
        this.code = code;
        this.scene = scene;
        this.graph = scene.graph();
    }

    /** What stays the same while the ring grows. */
    public RingDraft anchoredAt(int node) {
        anchor = graph.kind(node) + ":" + graph.id(node);
        return this;
    }

    /** How unlikely, powers of ten, and how probable, 0–1. */
    public RingDraft weighs(double strength, double probability) {
        this.strength = strength;
        this.probability = probability;
        return this;
    }

    /** Harm that has no price, in cents' worth of priority. */
    public RingDraft harm(long cents) {
        harmCents = cents;
        return this;
    }

    /** A member. */
    public RingDraft member(int node, RingRole role) {
        return member(graph.kind(node), graph.id(node), role);
    }

    /** A member. */
    public RingDraft member(NodeKind kind, String id, RingRole role) {
        if (named.add(kind + id)) {
            members.add(new RingMember(kind, id, role));
        }
        return this;
    }

    /** A link of two members, by the links that say so, which the ring rests on. */
    public RingDraft edge(int from, int to, String kind, Collection<Integer> rows) {
        edges.computeIfAbsent(graph.id(from) + "\n" + graph.id(to) + "\n" + kind, any -> new ArrayList<>())
                .addAll(rows);
        rows.forEach(row -> evidence.add(new RingEvidence(graph.day(row), graph.evidence(row))));
        return this;
    }

    /**
     * Lines or payments that are undue if it is a ring, which it rests on too.
     *
     * @param others members that they involve besides those whom they name, such as the physician of the leave that is paid
     */
    public RingDraft claim(Stream stream, Collection<Integer> rows, int... others) {
        for (int row : rows) {
            TreeSet<String> ids = new TreeSet<>();
            for (int other : others) {
                ids.add(graph.id(other));
            }
            for (int node : new int[] {graph.from(row), graph.to(row), graph.via(row), graph.by(row)}) {
                ids.add(graph.id(node));
            }
            String id = graph.evidence(row);
            claims.put(stream + id, new RingClaim(stream, id, graph.day(row), graph.cents(row), ids));
            evidence.add(new RingEvidence(graph.day(row), id));
        }
        return this;
    }

    /** The ring. */
    public Ring finish(RingWords words) {
        if (members.size() < 2 || evidence.isEmpty()) {
            throw new IllegalStateException(code + ": a ring needs two members and evidence, has " + members);
        }
        return new Ring(
                code,
                anchor,
                strength,
                probability,
                words,
                List.copyOf(members),
                edges.entrySet().stream()
                        .map(edge -> edge(edge.getKey(), edge.getValue()))
                        .sorted()
                        .toList(),
                claims.values().stream().map(this::amongMembers).sorted(BY_ID).toList(),
                List.copyOf(evidence),
                harmCents);
    }

    private static final Comparator<RingClaim> BY_ID =
            Comparator.comparing(RingClaim::stream).thenComparing(RingClaim::id);

    private RingEdge edge(String key, List<Integer> rows) {
        String[] parts = key.split("\n", -1);
        List<String> first = scene.evidence(rows.stream().mapToInt(Integer::intValue), EVIDENCE_OF_AN_EDGE);
        long distinct = rows.stream().map(graph::evidence).distinct().count();
        return new RingEdge(parts[0], parts[1], parts[2], distinct, first);
    }

    private RingClaim amongMembers(RingClaim claim) {
        TreeSet<String> ids = new TreeSet<>(claim.members());
        ids.retainAll(members.stream().map(RingMember::id).toList());
        return new RingClaim(claim.stream(), claim.id(), claim.day(), claim.cents(), ids);
    }
}
