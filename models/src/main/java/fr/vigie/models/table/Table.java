package fr.vigie.models.table;

import fr.vigie.models.scorer.Row;
import fr.vigie.models.table.Column.Numbers;
import fr.vigie.models.table.Column.Words;
import java.util.List;
import java.util.Optional;

/**
 * Columns of equally many rows.
 *
 * @param columns with different names
 */
public record Table(List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
        if (columns.stream().mapToInt(Column::rows).distinct().count() > 1) {
            throw new IllegalArgumentException("table: columns of different lengths");
        }
    }

    public int rows() {
        return columns.isEmpty() ? 0 : columns.get(0).rows();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The rows at these places. */
    public Table at(int[] rows) {
        return new Table(columns.stream().map(column -> column.at(rows)).toList());
    }

    /** The columns of these names, in their order; all of them are here. */
    public Table only(List<String> names) {
        return new Table(names.stream().map(name -> column(name).orElseThrow()).toList());
    }

    /** A row, its inputs in the order of the columns. */
    public Row row(int row) {
        return new Row() {
            @Override
            public double number(int input) {
                return columns.get(input) instanceof Numbers numbers ? numbers.values()[row] : Double.NaN;
            }

            @Override
            public String word(int input) {
                return columns.get(input) instanceof Words words ? words.values()[row] : "";
            }
        };
    }
}
