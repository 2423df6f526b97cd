package fr.vigie.casequeue.audit;

import fr.vigie.casequeue.audit.ChainReport.Break;
import fr.vigie.casequeue.audit.ChainReport.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads the whole log and makes every hash again. It needs a connection to PostgreSQL and nothing else, in a transaction that
 * sees one state (repeatable read). Whoever owns the tables can write the whole chain anew: against him stands a hash that was
 * kept elsewhere.
 */
public final class ChainVerifier {
    private static final int ROWS_AT_A_TIME = 2_000;

    private final Optional<String> known;
    private boolean knownSeen;
    private long entries;
    private long number;
    private byte[] hash = new byte[0];

    private ChainVerifier(Optional<String> known) {
        this.known = known;
        this.knownSeen = known.isEmpty();
    }

    /**
     * Verifies the log.
     *
     * @param known hash of an entry, in hexadecimal, that was kept elsewhere and must still be there
     */
    public static ChainReport verify(Connection connection, Optional<String> known) throws SQLException {
        return new ChainVerifier(known).run(connection);
    }

    private ChainReport run(Connection connection) throws SQLException {
        startAt(connection);
        Optional<Break> found = follow(connection);
        if (found.isEmpty()) {
            found = compareEnd(connection);
        }
        if (found.isEmpty() && !knownSeen) {
            found = Optional.of(new Break(number, Reason.KNOWN_HEAD_MISSING));
        }
        return new ChainReport(entries, number, hex(hash), found);
    }

    /** The beginning, or where the last purge ended. */
    private void startAt(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet anchor = statement.executeQuery(
                        "select number, hash from access_log_anchor order by number desc limit 1")) {
            boolean purged = anchor.next();
            advance(purged ? anchor.getLong(1) : 0, purged ? anchor.getBytes(2) : new byte[32]);
        }
    }

    private Optional<Break> follow(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from access_log order by number")) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<Break> found = check(row);
                    if (found.isPresent()) {
                        return found;
                    }
                    entries++;
                    advance(row.getLong("number"), row.getBytes("hash"));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Break> check(ResultSet row) throws SQLException {
        LogEntry entry = entry(row);
        if (entry.number() != number + 1) {
            return Optional.of(new Break(entry.number(), Reason.GAP));
        }
        if (!Arrays.equals(row.getBytes("previous_hash"), hash)) {
            return Optional.of(new Break(entry.number(), Reason.NOT_THE_NEXT));
        }
        return Arrays.equals(entry.hash(hash), row.getBytes("hash"))
                ? Optional.empty()
                : Optional.of(new Break(entry.number(), Reason.CHANGED));
    }

    private Optional<Break> compareEnd(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select number, hash from access_log_head")) {
            boolean same = head.next() && head.getLong(1) == number && Arrays.equals(head.getBytes(2), hash);
            return same ? Optional.empty() : Optional.of(new Break(number + 1, Reason.END));
        }
    }

    private void advance(long to, byte[] itsHash) {
        number = to;
        hash = itsHash;
        knownSeen = knownSeen || known.filter(hex(itsHash)::equalsIgnoreCase).isPresent();
    }

    static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("detail"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
