package fr.vigie.models.training;

import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Trees;
import java.util.ArrayList;
import java.util.List;

/** Gathers nodes into {@link Trees}; a node is there before its branches. */
final class TreesBuilder {
    private final List<Integer> roots = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private static final class Node {
        int feature = -1;
        double threshold;
        int left = -1;
        int right = -1;
        double value;
        double cover;
    }

    /** A new node; its place. */
    int node() {
        nodes.add(new Node());
        return nodes.size() - 1;
    }

    void root(int node) {
        roots.add(node);
    }

    /** Makes a node a leaf that so many rows of the training fell into. */
    void leaf(int node, double value, double cover) {
        nodes.get(node).value = value;
        nodes.get(node).cover = cover;
    }

    /** Makes a node ask; its branches were added after it and are whole. */
    void split(int node, int feature, double threshold, int left, int right) {
        Node asking = nodes.get(node);
        asking.feature = feature;
        asking.threshold = threshold;
        asking.left = left;
        asking.right = right;
        asking.cover = nodes.get(left).cover + nodes.get(right).cover;
    }

    Trees build(int width, double base, Link link) {
        return new Trees(
                width,
                roots.stream().mapToInt(Integer::intValue).toArray(),
                nodes.stream().mapToInt(n -> n.feature).toArray(),
                nodes.stream().mapToDouble(n -> n.threshold).toArray(),
                nodes.stream().mapToInt(n -> n.left).toArray(),
                nodes.stream().mapToInt(n -> n.right).toArray(),
                nodes.stream().mapToDouble(n -> n.value).toArray(),
                nodes.stream().mapToDouble(n -> n.cover).toArray(),
                base,
                link);
    }
}
