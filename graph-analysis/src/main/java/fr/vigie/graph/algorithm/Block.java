package fr.vigie.graph.algorithm;

import java.util.Arrays;

/** Rows and columns between which there are many links for so few. */
public final class Block {
    private final int[] nodes;
    private final int firstColumn;
    private final double density;

    /** Takes the nodes over; they ascend. */
    Block(int[] nodes, int rows, double density) {
        this.nodes = nodes;
        int found = Arrays.binarySearch(nodes, rows);
        this.firstColumn = found < 0 ? -found - 1 : found;
        this.density = density;
    }

    /** Its rows, ascending; a copy. */
    public int[] rows() {
        return Arrays.copyOf(nodes, firstColumn);
    }

    /** Its columns as nodes of the graph, ascending; a copy. */
    public int[] columns() {
        return Arrays.copyOfRange(nodes, firstColumn, nodes.length);
    }

    /** The weights of the links within it together, over the number of its rows and columns; 0 or more. */
    public double density() {
        return density;
    }
}
