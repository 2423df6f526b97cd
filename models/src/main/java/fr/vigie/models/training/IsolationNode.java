package fr.vigie.models.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A node of Smile's isolation trees, which it keeps to itself: below the bias of one number's cut it goes left. */
record IsolationNode(double depth, double[] slope, double bias, Object left, Object right) {
    static IsolationNode of(Object node) {
        Class<?> type = node.getClass();
        Object left = Smile.read(type, "left", node);
        return new IsolationNode(
                (double) Smile.read(type, "depth", node),
                left == null ? new double[0] : (double[]) Smile.read(type, "slope", node),
                left == null ? 0 : (double) Smile.read(type, "bias", node),
                left == null ? node : left,
                left == null ? node : Smile.read(type, "right", node));
    }

    /** Fills a place with it, and with what is under it; a leaf is worth its depth times the share. */
    void fill(TreesBuilder trees, int at, double share) {
        if (slope.length == 0) {
            // How many rows fell into it is not kept: a leaf at depth d of random cuts in halves has 2 to the -d of
            // them.
            trees.leaf(at, share * depth, StrictMath.pow(2, -depth));
            return;
        }
        int asked = asked();
        boolean rising = slope[asked] > 0;
        int low = trees.split(at, asked, lastLow(slope[asked]));
        of(rising ? left : right).fill(trees, low, share);
        of(rising ? right : left).fill(trees, low + 1, share);
    }

    private int asked() {
        int[] asked =
                IntStream.range(0, slope.length).filter(i -> slope[i] != 0).toArray();
        if (asked.length != 1) {
            throw new IllegalStateException("smile: an isolation tree cuts along " + Arrays.toString(slope));
        }
        return asked[0];
    }

    /**
     * The largest number that still goes the lower way: Smile goes left for x times slope below the bias, ours goes left up to
     * a threshold. Found by halving, since a product rounds but never falls while x rises; the least number if none does.
     */
    private double lastLow(double by) {
        long low = order(-Double.MAX_VALUE);
        long high = order(Double.MAX_VALUE);
        while (low < high) {
            long middle = low + Long.divideUnsigned(high - low, 2) + ((high - low) & 1);
            if (goesLow(number(middle), by)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return number(low);
    }

    /** The place of a number among all numbers. */
    private static long order(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double number(long order) {
        return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
    }

    private boolean goesLow(double number, double by) {
        return by > 0 ? number * by < bias : number * by >= bias;
    }
}
