package fr.vigie.cli.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Watches the alerts in PostgreSQL: how many, when the first came, through which day they are complete. Read by several threads. */
final class AlertWatch {
    private static final String ALERTS_CLOSED =
            "select (select count(*) from alert), (select closed_through from closed_day where stream = 'alerts')";

    private final long startedMillis;
    private volatile OptionalLong firstAfterMillis = OptionalLong.empty();
    private volatile Optional<LocalDate> judgedThrough = Optional.empty();
    private volatile long alerts;

    /** Times are told from this moment, in ms since 1970. */
    AlertWatch(long startedMillis) {
        this.startedMillis = startedMillis;
    }

    /** Looks; true when the first alert is there that was not there before. */
    boolean look(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALERTS_CLOSED)) {
            row.next();
            alerts = row.getLong(1);
            judgedThrough = Optional.ofNullable(row.getDate(2)).map(Date::toLocalDate);
        }
        if (alerts > 0 && firstAfterMillis.isEmpty()) {
            firstAfterMillis = OptionalLong.of(System.currentTimeMillis() - startedMillis);
            return true;
        }
        return false;
    }

    /** From the command to the first alert in PostgreSQL, in ms. */
    OptionalLong firstAfterMillis() {
        return firstAfterMillis;
    }

    /** Last day whose verdicts have all been told; empty before the first. */
    Optional<LocalDate> judgedThrough() {
        return judgedThrough;
    }

    /** Alerts seen at the last look. */
    long alerts() {
        return alerts;
    }
}
