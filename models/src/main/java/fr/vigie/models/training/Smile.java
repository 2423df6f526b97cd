package fr.vigie.models.training;

import java.lang.reflect.Field;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import smile.base.cart.InternalNode;
import smile.base.cart.LeafNode;
import smile.base.cart.Node;
import smile.base.cart.OrdinalNode;
import smile.data.DataFrame;
import smile.data.vector.BaseVector;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.math.MathEx;

/** What learning with Smile 3.1 asks for everywhere: frames, one thread, seeds, and trees read node by node. */
final class Smile {
    /** The column of labels in {@link #frame}. */
    static final String LABEL = "label";

    private Smile() {}

    /** The rows as a frame, columns x0, x1 and so on, and their labels. */
    static DataFrame frame(Sample sample) {
        BaseVector<?, ?, ?>[] columns = new BaseVector<?, ?, ?>[sample.width() + 1];
        for (int i = 0; i < sample.width(); i++) {
            int column = i;
            columns[i] = DoubleVector.of(
                    "x" + i,
                    IntStream.range(0, sample.size())
                            .mapToDouble(row -> sample.rows()[row][column])
                            .toArray());
        }
        columns[sample.width()] = IntVector.of(LABEL, sample.labels());
        return DataFrame.of(columns);
    }

    /** Learns in one thread: Smile's draws depend on the thread they are made in. */
    static <T> T alone(long seed, Callable<T> learning) {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            return one.submit(() -> {
                        MathEx.setSeed(seed);
                        return learning.call();
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalArgumentException("smile: nothing could be learnt: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        } finally {
            one.shutdownNow();
        }
    }

    /** What a leaf is worth. */
    interface LeafValue {
        double of(LeafNode leaf);
    }

    /** Adds a tree. */
    static void add(TreesBuilder trees, Node root, LeafValue value) {
        fill(trees, trees.root(), root, value);
    }

    private static void fill(TreesBuilder trees, int at, Node node, LeafValue value) {
        if (node instanceof OrdinalNode ordinal) {
            int left = trees.split(at, ((InternalNode) ordinal).feature(), threshold(ordinal));
            fill(trees, left, ordinal.trueChild(), value);
            fill(trees, left + 1, ordinal.falseChild(), value);
        } else if (node instanceof LeafNode leaf) {
            trees.leaf(at, value.of(leaf), Math.max(1, leaf.size()));
        } else {
            throw new IllegalStateException("smile: a " + node.getClass() + ", where all rows are of numbers");
        }
    }

    /** Package-private in Smile, and told by no method. */
    private static double threshold(OrdinalNode node) {
        return (double) read(OrdinalNode.class, "value", node);
    }

    /** A field that Smile keeps to itself. */
    static Object read(Class<?> type, String name, Object of) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("smile: " + type.getName() + " has no field " + name + " to be read", e);
        }
    }

    /** Sets such a field. */
    static void write(Class<?> type, String name, Object of, double value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.setDouble(of, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("smile: " + type.getName() + " has no field " + name + " to be set", e);
        }
    }
}
