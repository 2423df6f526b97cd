package fr.vigie.cli.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Watches the alerts in PostgreSQL, and notes when the first came. */
final class AlertWatch {
    private final long startedMillis;
    private OptionalLong firstAfterMillis = OptionalLong.empty();
    private long alerts;

    /** Times are told from this moment, in ms since 1970. */
    AlertWatch(long startedMillis) {
        this.startedMillis = startedMillis;
    }

    /** Looks; true when the first alert is there that was not there before. */
    boolean look(Connection connection) throws SQLException {
        if (!isMigrated(connection)) {
            return false;
        }
        alerts = RankedAlerts.count(connection);
        if (alerts > 0 && firstAfterMillis.isEmpty()) {
            firstAfterMillis = OptionalLong.of(System.currentTimeMillis() - startedMillis);
            return true;
        }
        return false;
    }

    /** The case queue makes the tables when it starts. */
    private static boolean isMigrated(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, "public", "alert", null)) {
            return tables.next();
        }
    }

    /** From the command to the first alert in PostgreSQL, in ms. */
    OptionalLong firstAfterMillis() {
        return firstAfterMillis;
    }

    /** Alerts seen at the last look. */
    long alerts() {
        return alerts;
    }
}
