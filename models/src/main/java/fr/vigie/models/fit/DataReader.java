package fr.vigie.models.fit;

import fr.vigie.models.table.Column;
import fr.vigie.models.table.Column.Numbers;
import fr.vigie.models.table.CsvFile;
import fr.vigie.models.table.CsvFile.RejectedRow;
import fr.vigie.models.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads tables by what their columns are for. A row whose label, time or amount cannot be read is rejected, not guessed. */
final class DataReader {
    private final FitSettings settings;

    DataReader(FitSettings settings) {
        this.settings = settings;
    }

    /** The table to learn from: its inputs are all columns without another role. */
    Data train() throws IOException {
        CsvFile file = CsvFile.read(settings.train());
        requireColumns(file, settings.roles());
        Usable usable = usable(file);
        List<String> roles = settings.roles();
        List<Column> inputs = usable.file().header().stream()
                .filter(name -> !roles.contains(name))
                .map(usable.file()::column)
                .toList();
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(settings.train() + " has no column to learn from besides " + roles);
        }
        return data(usable, new Table(inputs));
    }

    /** A table with the same columns, which may lack those that are only told apart by. */
    Data test(Path path, Table train) throws IOException {
        CsvFile file = CsvFile.read(path);
        requireColumns(file, List.of(settings.label()));
        requireColumns(file, train.names());
        Usable usable = usable(file);
        return data(
                usable,
                new Table(
                        train.columns().stream().map(usable.file()::columnLike).toList()));
    }

    private static void requireColumns(CsvFile file, List<String> names) {
        names.forEach(file::cells);
    }

    /** @param file without the rows that are rejected */
    private record Usable(CsvFile file, int[] labels) {}

    private Usable usable(CsvFile file) {
        List<String[]> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>(file.rejected());
        int labelAt = file.header().indexOf(settings.label());
        Optional<Integer> timeAt = settings.time().map(file.header()::indexOf).filter(at -> at >= 0);
        Optional<Integer> amountAt =
                settings.amount().map(file.header()::indexOf).filter(at -> at >= 0);
        Optional<Integer> weightAt =
                settings.weight().map(file.header()::indexOf).filter(at -> at >= 0);
        for (int i = 0; i < file.rows().size(); i++) {
            String[] row = file.rows().get(i);
            OptionalInt label = label(row[labelAt]);
            if (label.isEmpty()) {
                rejected.add(file.rejected(i, settings.label() + " is '" + row[labelAt] + "', expected 0 or 1"));
            } else if (timeAt.isPresent() && Times.seconds(row[timeAt.get()]).isEmpty()) {
                rejected.add(file.rejected(
                        i, "'" + row[timeAt.get()] + "' is no time, expected a date, a date and time, or a number"));
            } else if (amountAt.isPresent() && !(amount(row[amountAt.get()]) >= 0)) {
                rejected.add(file.rejected(i, "'" + row[amountAt.get()] + "' is no amount of 0 or more"));
            } else if (weightAt.isPresent() && !(amount(row[weightAt.get()]) > 0)) {
                rejected.add(file.rejected(i, "'" + row[weightAt.get()] + "' is no weight above 0"));
            } else {
                rows.add(row);
                lines.add(file.lines().get(i));
                labels.add(label.getAsInt());
            }
        }
        CsvFile used = new CsvFile(file.path(), file.header(), rows, lines, rejected);
        return new Usable(used, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private static OptionalInt label(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true" -> OptionalInt.of(1);
            case "0", "0.0", "false" -> OptionalInt.of(0);
            default -> OptionalInt.empty();
        };
    }

    private static double amount(String cell) {
        OptionalDouble number = CsvFile.number(cell);
        return number.orElse(Double.NaN);
    }

    private Data data(Usable usable, Table inputs) {
        CsvFile file = usable.file();
        Map<String, String[]> by = new LinkedHashMap<>();
        settings.by().stream()
                .filter(name -> file.header().contains(name))
                .forEach(name -> by.put(name, file.cells(name)));
        return new Data(
                inputs,
                usable.labels(),
                cells(file, settings.time()).map(DataReader::times).filter(DataReader::passes),
                cells(file, settings.group()),
                cells(file, settings.id()),
                cells(file, settings.amount()).map(DataReader::amounts),
                cells(file, settings.inUse()).map(DataReader::ranks),
                cells(file, settings.weight()).map(DataReader::amounts).orElseGet(() -> ones(usable.labels().length)),
                by,
                file.rejected());
    }

    /** What is not ranked comes last. */
    private static double[] ranks(String[] cells) {
        return Arrays.stream(cells)
                .mapToDouble(cell -> CsvFile.number(cell).orElse(-Double.MAX_VALUE))
                .toArray();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Optional<String[]> cells(CsvFile file, Optional<String> name) {
        return name.filter(file.header()::contains).map(file::cells);
    }

    private static double[] times(String[] cells) {
        return Arrays.stream(cells)
                .mapToDouble(cell -> Times.seconds(cell).orElseThrow())
                .toArray();
    }

    /** Whether time passes between the rows: where it does not, nothing is later than anything. */
    private static boolean passes(double[] times) {
        return Arrays.stream(times).distinct().limit(2).count() > 1;
    }

    private static double[] amounts(String[] cells) {
        return Arrays.stream(cells).mapToDouble(DataReader::amount).toArray();
    }

    /** Inputs that say nothing, and why: the same everywhere, or a word of its own in most rows. */
    static Map<String, String> idle(Table inputs) {
        Map<String, String> idle = new LinkedHashMap<>();
        for (Column column : inputs.columns()) {
            because(column).ifPresent(because -> idle.put(column.name(), because));
        }
        return idle;
    }

    private static Optional<String> because(Column column) {
        if (column instanceof Numbers numbers) {
            long different = Arrays.stream(numbers.values()).distinct().limit(2).count();
            return different < 2 ? Optional.of("the same in all rows") : Optional.empty();
        }
        String[] words = ((Column.Words) column).values();
        long different = Arrays.stream(words).distinct().count();
        if (different < 2) {
            return Optional.of("the same in all rows");
        }
        return different > Math.max(50, words.length / 2)
                ? Optional.of("a word of its own in most rows: an identifier")
                : Optional.empty();
    }
}
