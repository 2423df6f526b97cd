package fr.vigie.graph.algorithm;

/**
 * Nodes by a key that can be lowered, the least first; of equal keys the smallest node. All of it is known at the
 * beginning, and nodes only leave.
 *
 * <p>A binary heap with places: O(log n) for each change, 16 bytes a node.
 */
final class NodeHeap {
    private static final int GONE = -1;

    private final long[] keys;
    private final int[] heap;
    private final int[] places;
    private int size;

    /** All nodes with these keys, which are this object's from now on. */
    NodeHeap(long[] keys) {
        this.keys = keys;
        this.heap = new int[keys.length];
        this.places = new int[keys.length];
        this.size = keys.length;
        for (int node = 0; node < size; node++) {
            put(node, node);
        }
        for (int place = size / 2 - 1; place >= 0; place--) {
            sink(place);
        }
    }

    /** The least key; there must be a node. */
    long leastKey() {
        return keys[heap[0]];
    }

    /** Takes the node with the least key away; there must be one. */
    int removeLeast() {
        int least = heap[0];
        size--;
        if (size > 0) {
            put(heap[size], 0);
            sink(0);
        }
        places[least] = GONE;
        return least;
    }

    /** Lowers the key of a node, if it is still there. */
    void lower(int node, long by) {
        if (places[node] != GONE) {
            keys[node] -= by;
            rise(places[node]);
        }
    }

    private void rise(int from) {
        int node = heap[from];
        int place = from;
        while (place > 0 && before(node, heap[(place - 1) / 2])) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        put(node, place);
    }

    private void sink(int from) {
        int node = heap[from];
        int place = from;
        int child = leastChild(place);
        while (child < size && before(heap[child], node)) {
            put(heap[child], place);
            place = child;
            child = leastChild(place);
        }
        put(node, place);
    }

    /** The place of the child that comes first; the size or more if there is none. */
    private int leastChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && before(heap[left + 1], heap[left]) ? left + 1 : left;
    }

    private boolean before(int one, int other) {
        return keys[one] < keys[other] || (keys[one] == keys[other] && one < other);
    }

    private void put(int node, int place) {
        heap[place] = node;
        places[node] = place;
    }
}
