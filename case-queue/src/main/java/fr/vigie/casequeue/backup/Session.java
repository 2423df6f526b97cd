package fr.vigie.casequeue.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The ways of asking the database that writing and restoring share. */
final class Session {
    private Session() {}

    /** Makes the text of rows the same wherever it is written. */
    static void prepare(Connection connection) throws SQLException {
        execute(
                connection,
                "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';"
                        + " set bytea_output = 'hex'; set extra_float_digits = 1");
    }

    /** The version of the tables; absent if there are none of a queue. */
    static Optional<String> schema(Connection connection) throws SQLException {
        if (number(
                        connection,
                        "select count(*) from pg_class where relname = 'flyway_schema_history'"
                                + " and relnamespace = current_schema()::regnamespace")
                == 0) {
            return Optional.empty();
        }
        return Optional.of(text(
                connection,
                "select version from flyway_schema_history where success"
                        + " and version is not null order by installed_rank desc limit 1"));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
