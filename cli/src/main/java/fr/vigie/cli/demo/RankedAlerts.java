package fr.vigie.cli.demo;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** The ranked alerts as the case queue keeps them in PostgreSQL. */
final class RankedAlerts {
    private static final String QUERY =
            """
            select k.rank, a.scheme, a.subject_kind, a.subject_id, a.victim, a.suffered_cents, a.avoidable_cents,
                   a.priority, coalesce(r.text, '') as reason
            from alert_rank k
            join alert a on a.alert_id = k.alert_id
            left join alert_reason r on r.alert_id = a.alert_id and r.position =
                 (select min(position) from alert_reason where alert_id = a.alert_id)
            order by k.rank""";

    private RankedAlerts() {}

    /** Prints the active ones, best first, with their euros and heaviest reason. */
    static void print(Connection connection, PrintWriter out) throws SQLException {
        out.printf(
                "%4s  %-16s %-12s %-14s %14s %14s %12s  %s%n",
                "rank", "scheme", "subject", "id", "suffered €", "avoidable €", "priority", "heaviest reason");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                printRow(row, out);
            }
        }
        out.flush();
    }

    private static void printRow(ResultSet row, PrintWriter out) throws SQLException {
        out.printf(
                Locale.ROOT,
                "%4d  %-16s %-12s %-14s %14s %14s %12s  %s%n",
                row.getLong("rank"),
                row.getString("scheme"),
                row.getBoolean("victim") ? "VICTIM" : row.getString("subject_kind"),
                shortened(row.getString("subject_id")),
                euros(row.getLong("suffered_cents")),
                euros(row.getLong("avoidable_cents")),
                row.getBigDecimal("priority").toPlainString(),
                row.getString("reason"));
    }

    private static String shortened(String id) {
        return id.length() <= 14 ? id : id.substring(0, 13) + "…";
    }

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
    }
}
