package fr.vigie.cli.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recorded streams and what was made of them, as tables that a cell asks in SQL (DuckDB). Each {@code NAME.jsonl},
 * {@code NAME.csv} and {@code NAME.parquet} below the directory is a table: {@code world/billing-lines.jsonl} is
 * {@code billing_lines}. Where several have the same name, that of their directory stands before it: {@code model/scores.csv} is
 * {@code model_scores}. Amounts are cents, times are UTC, as in the files.
 */
public final class Desk implements AutoCloseable {
    /** The variable of the environment that says where the data is. */
    public static final String DATA = "VIGIE_NOTEBOOK_DATA";

    // Fields of JSON that are first seen later than that are no columns.
    private static final Map<String, String> READERS = Map.of(
            ".jsonl",
            "read_json('%s', format = 'newline_delimited', sample_size = 200000)",
            ".parquet",
            "read_parquet('%s')",
            ".csv",
            "read_csv('%s')");

    private final Path data;
    private final Connection connection;

    private Desk(Path data, Connection connection) {
        this.data = data;
        this.connection = connection;
    }

    /**
     * The desk of the directory that {@code VIGIE_NOTEBOOK_DATA} names.
     *
     * @throws IllegalStateException if it names none: the notebook was not opened by {@code ./vigie notebooks}
     * @throws SQLException if a file there is not what its name says
     */
    public static Desk open() throws IOException, SQLException {
        String named = Optional.ofNullable(System.getenv(DATA))
                .orElseThrow(() -> new IllegalStateException(
                        DATA + " is not set; open the notebooks by ./vigie notebooks --open, which makes their data"));
        return at(Path.of(named));
    }

    /** The desk of a directory. */
    public static Desk at(Path data) throws IOException, SQLException {
        Desk desk = new Desk(data, DriverManager.getConnection("jdbc:duckdb:"));
        desk.say("SET autoinstall_known_extensions = false");
        desk.say("SET autoload_known_extensions = false");
        desk.say("SET threads = 1");
        for (Map.Entry<String, List<Path>> named : tables(data).entrySet()) {
            for (Path file : named.getValue()) {
                String folder = named.getValue().size() > 1 ? folder(file) + "_" : "";
                desk.show(file, (folder + named.getKey()).replace('-', '_'));
            }
        }
        return desk;
    }

    private static String folder(Path file) {
        return String.valueOf(
                file.toAbsolutePath().getName(file.toAbsolutePath().getNameCount() - 2));
    }

    private static Map<String, List<Path>> tables(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> READERS.keySet().stream().anyMatch(file.toString()::endsWith))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .collect(Collectors.groupingBy(
                            file -> String.valueOf(file.getFileName()).replaceFirst("\\..*", ""),
                            TreeMap::new,
                            Collectors.toList()));
        }
    }

    private void show(Path file, String view) throws SQLException {
        String quoted = file.toAbsolutePath().toString().replace("'", "''");
        String reader = READERS.entrySet().stream()
                .filter(known -> file.toString().endsWith(known.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
        say("CREATE VIEW " + view + " AS SELECT * FROM " + reader.formatted(quoted));
    }

    /** A file of the data. */
    public Path file(String name) {
        return data.resolve(name);
    }

    /** Says a statement that answers nothing, such as {@code CREATE VIEW}. */
    public void say(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows that a query answers, with the names of its columns. */
    public Answer ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(rows.getMetaData().getColumnLabel(i));
            }
            List<List<Optional<Object>>> answered = new ArrayList<>();
            while (rows.next()) {
                List<Optional<Object>> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(Optional.ofNullable(rows.getObject(i)));
                }
                answered.add(row);
            }
            return new Answer(names, answered);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
