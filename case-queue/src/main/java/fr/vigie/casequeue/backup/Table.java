package fr.vigie.casequeue.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table, as it is copied: its rows by primary key, in the text form of COPY.
 *
 * @param name its name, quoted where SQL wants it
 * @param columns its columns but those of type {@code xid8}, quoted and separated by commas: numbers of transactions mean
 *     nothing in another server, and get their default there
 * @param key the columns of its primary key, likewise
 */
record Table(String name, String columns, String key) {
    private static final String TABLES =
            """
            select quote_ident(c.relname), c.oid,
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      and a.atttypid <> 'xid8'::regtype),
                   (select string_agg(quote_ident(a.attname), ', ' order by k.place)
                    from pg_index i, unnest(i.indkey) with ordinality as k (attnum, place), pg_attribute a
                    where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum)
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by c.relname""";

    private static final String REFERENCES =
            "select conrelid, confrelid from pg_constraint where contype = 'f' and conrelid <> confrelid";

    /**
     * The tables of the application, each behind those that it refers to.
     *
     * @throws BackupRefused if some refer to each other in a circle, or one is none of the queue
     */
    static List<Table> all(Connection connection) throws SQLException, BackupRefused {
        Map<Long, Table> waiting = new LinkedHashMap<>();
        Map<Long, Set<Long>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    String key = Optional.ofNullable(row.getString(4)).orElse("");
                    if (key.isEmpty()) {
                        throw new BackupRefused("table " + row.getString(1)
                                + " has no primary key: it is none of the case queue, move it to another schema");
                    }
                    waiting.put(row.getLong(2), new Table(row.getString(1), row.getString(3), key));
                }
            }
            try (ResultSet row = statement.executeQuery(REFERENCES)) {
                while (row.next()) {
                    references
                            .computeIfAbsent(row.getLong(1), any -> new TreeSet<>())
                            .add(row.getLong(2));
                }
            }
        }
        return ordered(waiting, references);
    }

    private static List<Table> ordered(Map<Long, Table> waiting, Map<Long, Set<Long>> references) throws BackupRefused {
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Long> ready = waiting.keySet().stream()
                    .filter(table ->
                            references.getOrDefault(table, Set.of()).stream().noneMatch(waiting::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                throw new BackupRefused("tables refer to each other in a circle: " + waiting.values());
            }
            ready.forEach(table -> ordered.add(waiting.remove(table)));
        }
        return ordered;
    }

    /** What writes its rows out. */
    String copyOut() {
        return "copy (select " + columns + " from " + name + " order by " + key + ") to stdout";
    }

    /** What takes rows in that were written out. */
    String copyIn(String into) {
        return "copy " + into + " (" + columns + ") from stdin";
    }
}
