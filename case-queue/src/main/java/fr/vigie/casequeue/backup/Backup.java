package fr.vigie.casequeue.backup;

import fr.vigie.casequeue.audit.ChainReport;
import fr.vigie.casequeue.audit.ChainVerifier;
import fr.vigie.casequeue.backup.Manifest.Content;
import fr.vigie.casequeue.backup.Manifest.Sequence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Writes all rows of all tables into one file: a zip with the text of each table, as COPY writes it, and a {@link Manifest}. All is
 * read in one transaction that sees one state (repeatable read), while the queue goes on working.
 */
final class Backup {
    static final String MANIFEST = "manifest.txt";

    private final Connection connection;

    private Backup(Connection connection) {
        this.connection = connection;
    }

    /** The name of the entry with the rows of a table. */
    static String entry(String table) {
        return "table/" + table;
    }

    /**
     * Writes a backup, whole or not at all; its owner alone may read the file.
     *
     * @param connection in a transaction that sees one state
     * @throws BackupRefused if there is such a file already, no queue in the database, or a broken log of accesses
     */
    static Manifest write(Connection connection, Path file) throws SQLException, IOException, BackupRefused {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " exists already: name another file, or remove it first");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest = new Backup(connection).writeTo(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest writeTo(Path file) throws SQLException, IOException, BackupRefused {
        Session.prepare(connection);
        String schema = Session.schema(connection)
                .orElseThrow(() -> new BackupRefused("there is no case queue in this database: check --database"));
        ChainReport log = ChainVerifier.verify(connection, Optional.empty());
        if (log.firstBreak().isPresent()) {
            throw new BackupRefused("the log of accesses is broken at entry "
                    + log.firstBreak().get().number() + ": see audit verify, and keep the backup before it");
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            Map<String, Content> contents = new LinkedHashMap<>();
            for (Table table : Table.all(connection)) {
                zip.putNextEntry(new ZipEntry(entry(table.name())));
                contents.put(table.name(), copy(connection, table, zip));
                zip.closeEntry();
            }
            Manifest manifest = new Manifest(
                    schema,
                    Session.text(
                            connection,
                            "select to_char(now() at time zone 'UTC'," + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"),
                    log.last(),
                    log.head(),
                    contents,
                    sequences());
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(String.join("\n", manifest.lines()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    /** Writes the rows of a table, and says what they are. */
    static Content copy(Connection connection, Table table, OutputStream out) throws SQLException, IOException {
        MessageDigest digest = Session.sha256();
        DigestOutputStream through = new DigestOutputStream(out, digest);
        long rows = new CopyManager(connection.unwrap(BaseConnection.class)).copyOut(table.copyOut(), through);
        return new Content(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Sequences stand outside of transactions: they are read last, and so never behind the rows. */
    private Map<String, Sequence> sequences() throws SQLException {
        Map<String, Sequence> sequences = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                Statement one = connection.createStatement();
                ResultSet name = statement.executeQuery("select quote_ident(relname) from pg_class where relkind = 'S'"
                        + " and relnamespace = current_schema()::regnamespace order by 1")) {
            while (name.next()) {
                try (ResultSet state = one.executeQuery("select last_value, is_called from " + name.getString(1))) {
                    state.next();
                    sequences.put(name.getString(1), new Sequence(state.getLong(1), state.getBoolean(2)));
                }
            }
        }
        return sequences;
    }
}
