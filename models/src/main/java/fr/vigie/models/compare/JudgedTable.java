package fr.vigie.models.compare;

import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.table.Column;
import fr.vigie.models.table.CsvFile;
import fr.vigie.models.table.Table;
import java.util.Optional;
import java.util.stream.IntStream;

/** A labelled table on which models are held against each other. */
@SuppressWarnings("ArrayRecordComponent") // columns are as long as files
public record JudgedTable(CsvFile file, int[] labels, String[] groups) {
    /**
     * A table with 0 and 1 in a column.
     *
     * @param group the column of the subject; without it each row stands for itself
     * @throws IllegalArgumentException if a column is missing, or a label is neither: in which line
     */
    public static JudgedTable of(CsvFile file, String label, Optional<String> group) {
        String[] cells = file.cells(label);
        int[] labels = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            if (!cells[row].equals("0") && !cells[row].equals("1")) {
                throw new IllegalArgumentException(file.path() + ", line "
                        + file.lines().get(row) + ": " + label + " is '" + cells[row] + "', expected 0 or 1");
            }
            labels[row] = Integer.parseInt(cells[row]);
        }
        String[] groups = group.map(file::cells).orElseGet(() -> IntStream.range(0, labels.length)
                .mapToObj(Integer::toString)
                .toArray(String[]::new));
        return new JudgedTable(file, labels, groups);
    }

    /** Its rows, as a model reads them. */
    public Table rows(Model model) {
        return new Table(model.encoding().inputs().stream()
                .map(input -> file.columnLike(
                        input instanceof NumberInput
                                ? new Column.Numbers(input.name(), new double[0])
                                : new Column.Words(input.name(), new String[0])))
                .toList());
    }

    /** What a model says of its rows. */
    public double[] scores(Model model) {
        Table table = rows(model);
        return IntStream.range(0, table.rows())
                .mapToDouble(row -> model.score(table.row(row)))
                .toArray();
    }
}
