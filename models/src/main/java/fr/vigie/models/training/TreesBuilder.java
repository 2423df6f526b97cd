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
        double value;
        double cover;
    }

    /** A new tree; the place of its root. */
    int root() {
        nodes.add(new Node());
        roots.add(nodes.size() - 1);
        return nodes.size() - 1;
    }

    /** Makes a node a leaf that so many rows of the training fell into, above 0. */
    void leaf(int node, double value, double cover) {
        nodes.get(node).value = value;
        nodes.get(node).cover = cover;
    }

    /** Makes a node ask; the place of its left branch, which the right one follows. */
    int split(int node, int feature, double threshold) {
        Node asking = nodes.get(node);
        asking.feature = feature;
        asking.threshold = threshold;
        asking.left = nodes.size();
        nodes.add(new Node());
        nodes.add(new Node());
        return asking.left;
    }

    Trees build(int width, double base, Link link) {
        cover();
        return new Trees(
                width,
                roots.stream().mapToInt(Integer::intValue).toArray(),
                nodes.stream().mapToInt(n -> n.feature).toArray(),
                nodes.stream().mapToDouble(n -> n.threshold).toArray(),
                nodes.stream().mapToInt(n -> n.left).toArray(),
                nodes.stream().mapToDouble(n -> n.value).toArray(),
                nodes.stream().mapToDouble(n -> n.cover).toArray(),
                base,
                link);
    }

    /** Rows of a node are those of its branches, which come after it. */
    private void cover() {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            if (node.feature >= 0) {
                node.cover = nodes.get(node.left).cover + nodes.get(node.left + 1).cover;
            }
        }
    }
}
