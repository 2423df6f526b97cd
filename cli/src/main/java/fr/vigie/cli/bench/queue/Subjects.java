package fr.vigie.cli.bench.queue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What people ask for: some of what the made-up queue holds, in an order that does not change.
 *
 * @param alertIds alerts, of every rank
 * @param subjectIds subjects with an alert
 * @param caseNumbers cases, open and concluded
 * @param openCases those of them that are open
 */
record Subjects(List<String> alertIds, List<String> subjectIds, List<String> caseNumbers, List<String> openCases) {
    private static final int MOST = 5_000;

    /** Reads them. */
    static Subjects in(Connection connection) throws SQLException {
        return new Subjects(
                texts(connection, "select alert_id from alert order by md5(alert_id) limit " + MOST),
                texts(
                        connection,
                        "select subject_id from alert group by 1 order by md5(subject_id), subject_id limit " + MOST),
                texts(connection, "select number from case_file order by number limit " + MOST),
                texts(
                        connection,
                        "select number from case_file where closed_at is null order by number limit " + MOST));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return List.copyOf(texts);
    }
}
