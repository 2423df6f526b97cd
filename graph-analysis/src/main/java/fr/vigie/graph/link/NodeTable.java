package fr.vigie.graph.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts numbered from 0 in the order of their coming, each kept once: open addressing over one array of bytes.
 *
 * <p>Memory: the bytes of the texts, 1 for their kind, and 4 + 4 to 8 for the table; no object a text.
 */
final class NodeTable {
    private byte[] bytes = new byte[1 << 12];
    private int[] starts = new int[1 << 8];
    private byte[] kinds = new byte[1 << 8];
    private int[] slots = new int[1 << 9];
    private int size;

    NodeTable() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    /** The number of a text of a kind, a new one if need be. */
    int number(NodeKind kind, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(kind, utf8);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        append(kind, utf8);
        slots[slot] = size - 1;
        if (size > slots.length / 2) {
            rehash();
        }
        return size - 1;
    }

    /** The number of a text of a kind, −1 where it is not there. */
    int find(NodeKind kind, String text) {
        return slots[slot(kind, text.getBytes(StandardCharsets.UTF_8))];
    }

    private void append(NodeKind kind, byte[] utf8) {
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, grown(starts.length));
            kinds = Arrays.copyOf(kinds, starts.length);
        }
        int from = starts[size];
        int to = Math.addExact(from, utf8.length);
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, grown(bytes.length)));
        }
        System.arraycopy(utf8, 0, bytes, from, utf8.length);
        kinds[size] = (byte) kind.ordinal();
        starts[++size] = to;
    }

    private static int grown(int length) {
        return length + (length >> 2) + 16;
    }

    private int slot(NodeKind kind, byte[] utf8) {
        int mask = slots.length - 1;
        int slot = hash(kind.ordinal(), utf8, 0, utf8.length) & mask;
        while (slots[slot] >= 0 && !is(slots[slot], kind, utf8)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean is(int number, NodeKind kind, byte[] utf8) {
        return kinds[number] == kind.ordinal()
                && Arrays.equals(bytes, starts[number], starts[number + 1], utf8, 0, utf8.length);
    }

    private void rehash() {
        int[] wider = new int[slots.length * 2];
        Arrays.fill(wider, -1);
        int mask = wider.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = hash(kinds[i], bytes, starts[i], starts[i + 1]) & mask;
            while (wider[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            wider[slot] = i;
        }
        slots = wider;
    }

    /** FNV-1a, its bits mixed once more: identifiers differ in their last digits only. */
    private static int hash(int kind, byte[] bytes, int from, int to) {
        int hash = (0x811c9dc5 ^ kind) * 0x01000193;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ (hash >>> 13);
    }

    /** Gives back what is only needed while texts are added or looked for. */
    void freeze() {
        slots = new int[0];
        bytes = Arrays.copyOf(bytes, starts[size]);
        starts = Arrays.copyOf(starts, size + 1);
        kinds = Arrays.copyOf(kinds, size);
    }

    NodeKind kind(int number) {
        return NodeKind.of(kinds[number]);
    }

    String text(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** By kind, then by the bytes of the text. */
    int compare(int one, int other) {
        int kind = Integer.compare(kinds[one], kinds[other]);
        return kind != 0
                ? kind
                : Arrays.compareUnsigned(bytes, starts[one], starts[one + 1], bytes, starts[other], starts[other + 1]);
    }

    int length(int number) {
        return starts[number + 1] - starts[number];
    }

    /** Copies the bytes of a text. */
    void copy(int number, int skip, byte[] to, int at) {
        System.arraycopy(bytes, starts[number] + skip, to, at, length(number) - skip);
    }

    /** Bytes that the table takes. */
    long bytes() {
        return bytes.length + 5L * starts.length + 4L * slots.length;
    }
}
