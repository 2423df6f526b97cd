package fr.vigie.graph.history;

import fr.vigie.graph.history.KnownRing.Descent;
import fr.vigie.graph.history.KnownRing.Relation;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingMember;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives rings an identity that lasts from one analysis to the next.
 *
 * <p>A ring is the one before if it is anchored at the same thing (the account, the firm, the physician's name); else if
 * more than a third of the members of both are common (Jaccard), or more than half of the smaller one's. Of several that
 * merge, the one known first keeps its identity; of the parts of one that splits, the part that has most of it. A ring that
 * is not seen any more is gone, and keeps its identity should it come back.
 */
public final class RingHistory {
    private static final String EXPLAINED = "Les pièces reçues depuis expliquent les liens de ce réseau.";
    private static final int BYTES = 8;
    /** The overlap of two rings of one anchor: more than any share. */
    private static final double ANCHORED = 2;

    private final String salt;
    private final TreeMap<String, KnownRing> known = new TreeMap<>();

    /** @param salt what identities are salted with, so that they cannot be guessed from the members */
    public RingHistory(String salt) {
        this(salt, List.of());
    }

    /**
     * A history that goes on.
     *
     * @param before rings that are known already
     */
    public RingHistory(String salt, Collection<KnownRing> before) {
        this.salt = salt;
        before.forEach(ring -> known.put(ring.id(), ring));
    }

    /** One that might be the same as before, and how much of both is common. */
    private record Match(int found, KnownRing before, double overlap) {}

    /** Takes in what an analysis has found at a close; closes come in order. */
    public void at(LocalDate close, List<Ring> found) {
        TreeMap<Integer, KnownRing> continued = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        List<Match> matches = matches(found);
        for (Match match : matches) {
            if (!continued.containsKey(match.found())
                    && taken.add(match.before().id())) {
                continued.put(match.found(), match.before());
            }
        }
        Map<String, String> into = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            KnownRing before = continued.get(i);
            KnownRing now = before == null ? born(found.get(i), close) : before.said(found.get(i));
            for (Match match : matches) {
                boolean isOther = match.found() == i && !match.before().id().equals(now.id());
                if (isOther
                        && before == null
                        && match.before().stands()
                        && taken.contains(match.before().id())) {
                    now = now.with(new Descent(
                            close, Relation.SPLIT_FROM, match.before().id()));
                } else if (isOther
                        && !taken.contains(match.before().id())
                        && match.before().stands()) {
                    now = now.with(
                            new Descent(close, Relation.ABSORBED, match.before().id()));
                    into.putIfAbsent(match.before().id(), now.id());
                }
            }
            known.put(now.id(), now);
            taken.add(now.id());
        }
        retire(close, taken, into);
    }

    private void retire(LocalDate close, Set<String> taken, Map<String, String> into) {
        known.replaceAll((id, ring) -> {
            if (taken.contains(id) || !ring.stands()) {
                return ring;
            }
            return into.containsKey(id)
                    ? ring.with(new Descent(close, Relation.MERGED_INTO, into.get(id)))
                            .gone("Ce réseau fait désormais partie d'un autre, plus large (" + into.get(id) + ").")
                    : ring.gone(EXPLAINED);
        });
    }

    private KnownRing born(Ring ring, LocalDate close) {
        return new KnownRing(id(ring), ring, close, 1, Optional.empty(), List.of());
    }

    /** The identity of a ring that is seen for the first time: of its anchor, or of the members that it has then. */
    private String id(Ring ring) {
        String of = ring.code() + "\n" + (ring.anchor().isEmpty() ? keys(ring).toString() : ring.anchor());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((salt + "\n" + of).getBytes(StandardCharsets.UTF_8));
            return "r_" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** All that might be the same, the surest first: those that stand, of one anchor, with most in common, the oldest. */
    private List<Match> matches(List<Ring> found) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (KnownRing before : known.values()) {
                double overlap = before.id().equals(id(found.get(i))) ? ANCHORED : overlap(found.get(i), before.ring());
                if (overlap > 0) {
                    matches.add(new Match(i, before, overlap));
                }
            }
        }
        matches.sort(Comparator.comparing((Match match) -> !match.before().stands())
                .thenComparing(match -> match.overlap() < ANCHORED)
                .thenComparing(match -> match.before().since())
                .thenComparing(Comparator.comparingDouble(Match::overlap).reversed())
                .thenComparing(match -> match.before().id())
                .thenComparingInt(Match::found));
        return matches;
    }

    /** 2 where both have one anchor; else how much they have in common if it is enough, or 0. */
    private static double overlap(Ring one, Ring other) {
        if (!one.anchor().isEmpty()
                && one.anchor().equals(other.anchor())
                && one.code().equals(other.code())) {
            return ANCHORED;
        }
        Set<String> common = keys(one);
        int size = common.size();
        Set<String> others = keys(other);
        common.retainAll(others);
        double jaccard = (double) common.size() / (size + others.size() - common.size());
        boolean isPart = 2 * common.size() > Math.min(size, others.size());
        return common.size() > 1 && (3 * jaccard > 1 || isPart) ? jaccard : 0;
    }

    private static Set<String> keys(Ring ring) {
        Set<String> keys = new TreeSet<>();
        for (RingMember member : ring.members()) {
            keys.add(member.kind() + ":" + member.id());
        }
        return keys;
    }

    /** All rings ever known, by id. */
    public Collection<KnownRing> rings() {
        return List.copyOf(known.values());
    }
}
