package fr.vigie.graph.link;

import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Takes in what records say of links, in any order, and settles it: of several versions of one record the later by event
 * time holds, from the close of its day on; the same content again changes nothing; what is rectified holds no more from
 * the close of the day of what rectifies it.
 *
 * <p>Memory while it fills: 49 bytes a link and some 60 a record, its id included.
 */
public final class LinkBook {
    /** A day that never comes. */
    static final int NEVER = Integer.MAX_VALUE;

    private final NodeTable nodes = new NodeTable();
    private final NodeTable sources = new NodeTable();
    private final LinkRows rows = new LinkRows(1 << 12);
    private final Versions versions = new Versions();

    /** Takes in a record. */
    public void add(LinkRecord record) {
        int source = sources.number(NodeKind.NONE, record.source());
        int evidence = record.source().substring(1).equals(record.evidence())
                ? source
                : sources.number(NodeKind.NONE, record.source().charAt(0) + record.evidence());
        int rectifies = record.rectifies()
                .map(other -> sources.number(NodeKind.NONE, other))
                .orElse(-1);
        int known = Math.toIntExact(
                ParisDay.of(Instant.ofEpochMilli(record.atMillis())).toEpochDay());
        int first = rows.size();
        for (Link link : record.links()) {
            add(link, evidence, known);
        }
        versions.add(
                source,
                record.atMillis(),
                first,
                record.links().size(),
                rectifies,
                record.parties().hashCode());
    }

    private void add(Link link, int evidence, int known) {
        LinkKind kind = link.kind();
        int row = rows.append(kind.ordinal());
        rows.set(LinkRows.FROM, row, node(kind.from(), link.from()));
        rows.set(LinkRows.TO, row, node(kind.to(), link.to()));
        rows.set(LinkRows.VIA, row, node(kind.via(), link.via()));
        rows.set(LinkRows.BY, row, node(kind.by(), link.by()));
        rows.set(LinkRows.DAY, row, link.day());
        rows.set(LinkRows.UNTIL, row, link.until());
        rows.set(LinkRows.AMOUNT, row, link.amount());
        rows.set(LinkRows.CENTS, row, link.cents());
        rows.set(LinkRows.FLAGS, row, link.flags());
        rows.set(LinkRows.EVIDENCE, row, evidence);
        rows.set(LinkRows.KNOWN, row, known);
        rows.set(LinkRows.DROPPED, row, NEVER);
    }

    private int node(NodeKind kind, String id) {
        return nodes.number(id.isEmpty() ? NodeKind.NONE : kind, id);
    }

    /** Links taken in so far, versions and repetitions included. */
    public int size() {
        return rows.size();
    }

    /**
     * The graph of all that was taken in. It takes the book's arrays with it: the book is not to be used afterwards.
     * O(links + nodes · log nodes).
     */
    public LinkGraph freeze() {
        settleVersions();
        settleRectified();
        versions.forget();
        sources.freeze();
        nodes.freeze();
        return LinkGraph.of(nodes, sources, rows);
    }

    private void settleVersions() {
        for (int source = 0; source < sources.size(); source++) {
            if (versions.isOneOfSeveral(source)) {
                settle(versions.of(source));
            }
        }
    }

    private void settle(List<Integer> same) {
        Comparator<Integer> byTime = Comparator.<Integer>comparingLong(versions::at)
                .thenComparing(this::compare)
                .thenComparing(this::compareEvidence);
        List<Integer> distinct = new ArrayList<>();
        for (int version : same.stream().sorted(byTime).toList()) {
            if (distinct.stream().anyMatch(other -> compare(other, version) == 0)) {
                dropFrom(version, Integer.MIN_VALUE);
            } else {
                distinct.add(version);
            }
        }
        for (int i = 1; i < distinct.size(); i++) {
            dropFrom(distinct.get(i - 1), versions.day(distinct.get(i)));
        }
    }

    /** What two versions say, by number of links and then link by link; by the texts of ends, not by their numbers. */
    private int compare(int one, int other) {
        int compared = Integer.compare(versions.count(one), versions.count(other));
        for (int i = 0; compared == 0 && i < versions.count(one); i++) {
            compared = compareRows(versions.first(one) + i, versions.first(other) + i);
        }
        return compared;
    }

    /** Of two that say the same at one moment, such as uses of a card, the first by id is the evidence. */
    private int compareEvidence(int one, int other) {
        return versions.count(one) == 0
                ? 0
                : sources.compare(
                        rows.get(LinkRows.EVIDENCE, versions.first(one)),
                        rows.get(LinkRows.EVIDENCE, versions.first(other)));
    }

    private int compareRows(int one, int other) {
        int compared = Integer.compare(rows.kind(one), rows.kind(other));
        for (int c = LinkRows.FROM; compared == 0 && c <= LinkRows.BY; c++) {
            compared = nodes.compare(rows.get(c, one), rows.get(c, other));
        }
        for (int c = LinkRows.DAY; compared == 0 && c < LinkRows.EVIDENCE; c++) {
            compared = Integer.compare(rows.get(c, one), rows.get(c, other));
        }
        return compared;
    }

    private void settleRectified() {
        for (int version = 0; version < versions.size(); version++) {
            int target = versions.rectifies(version);
            if (target >= 0) {
                for (int rectified : versions.of(target)) {
                    if (versions.parties(rectified) == versions.parties(version)) {
                        dropFrom(rectified, versions.day(version));
                    }
                }
            }
        }
    }

    private void dropFrom(int version, int day) {
        for (int i = 0; i < versions.count(version); i++) {
            int row = versions.first(version) + i;
            rows.set(LinkRows.DROPPED, row, Math.min(day, rows.get(LinkRows.DROPPED, row)));
        }
    }

    /** The versions of records: when each came, which rows it has, and what it replaces. */
    private static final class Versions {
        private int[] sources = new int[1 << 10];
        private long[] ats = new long[1 << 10];
        private int[] firsts = new int[1 << 10];
        private byte[] counts = new byte[1 << 10];
        private int[] rectified = new int[1 << 10];
        private int[] parties = new int[1 << 10];
        private int[] before = new int[1 << 10];
        private int[] heads = new int[0];
        private int size;

        void add(int source, long at, int first, int count, int rectifies, int parts) {
            if (size == sources.length) {
                grow(size + (size >> 2) + 64);
            }
            if (source >= heads.length) {
                int length = heads.length;
                heads = Arrays.copyOf(heads, source + (source >> 2) + 64);
                Arrays.fill(heads, length, heads.length, -1);
            }
            sources[size] = source;
            ats[size] = at;
            firsts[size] = first;
            counts[size] = (byte) count;
            rectified[size] = rectifies;
            parties[size] = parts;
            before[size] = heads[source];
            heads[source] = size++;
        }

        private void grow(int wider) {
            sources = Arrays.copyOf(sources, wider);
            ats = Arrays.copyOf(ats, wider);
            firsts = Arrays.copyOf(firsts, wider);
            counts = Arrays.copyOf(counts, wider);
            rectified = Arrays.copyOf(rectified, wider);
            parties = Arrays.copyOf(parties, wider);
            before = Arrays.copyOf(before, wider);
        }

        int size() {
            return size;
        }

        private int head(int source) {
            return source < heads.length ? heads[source] : -1;
        }

        boolean isOneOfSeveral(int source) {
            int head = head(source);
            return head >= 0 && before[head] >= 0;
        }

        List<Integer> of(int source) {
            List<Integer> all = new ArrayList<>();
            for (int version = head(source); version >= 0; version = before[version]) {
                all.add(version);
            }
            return all;
        }

        long at(int version) {
            return ats[version];
        }

        int day(int version) {
            return Math.toIntExact(ParisDay.of(ats[version]).toEpochDay());
        }

        int first(int version) {
            return firsts[version];
        }

        int count(int version) {
            return counts[version];
        }

        int rectifies(int version) {
            return rectified[version];
        }

        int parties(int version) {
            return parties[version];
        }

        void forget() {
            sources = new int[0];
            ats = new long[0];
            firsts = new int[0];
            counts = new byte[0];
            rectified = new int[0];
            parties = new int[0];
            before = new int[0];
            heads = new int[0];
            size = 0;
        }
    }
}
