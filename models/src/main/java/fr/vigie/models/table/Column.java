package fr.vigie.models.table;

import java.util.Arrays;

/** A named column. */
public sealed interface Column {
    String name();

    int rows();

    /** The cells of these rows. */
    Column at(int[] rows);

    /** Numbers; NaN where one is missing. */
    @SuppressWarnings("ArrayRecordComponent") // columns are as long as files
    record Numbers(String name, double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public Numbers at(int[] rows) {
            return new Numbers(
                    name, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray());
        }
    }

    /** Words; empty where one is missing. */
    @SuppressWarnings("ArrayRecordComponent") // columns are as long as files
    record Words(String name, String[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public Words at(int[] rows) {
            return new Words(
                    name, Arrays.stream(rows).mapToObj(row -> values[row]).toArray(String[]::new));
        }
    }
}
