package fr.vigie.casequeue.backup;

import fr.vigie.casequeue.audit.ChainReport;
import fr.vigie.casequeue.audit.ChainVerifier;
import fr.vigie.casequeue.backup.Manifest.Content;
import fr.vigie.casequeue.backup.Manifest.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Makes a database of a backup: the tables as they were at its version, then all rows in one transaction, which is committed once
 * every table reads as the backup says, the log of accesses holds and the ledger balances. No trigger is switched off: taking
 * rows in is adding them, and entries of the ledger come in the transaction of theirs.
 */
final class Restore {
    private static final String HEAD = "access_log_head";

    private final Connection connection;
    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(Connection connection, ZipFile zip, Manifest manifest) {
        this.connection = connection;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Restores a backup.
     *
     * @param connection to an empty database, in a transaction; it is committed here
     * @param tables makes the tables of a version
     * @throws BackupRefused if the database is not empty, or the backup does not hold; then no row has been written
     */
    static Manifest read(Connection connection, Path file, Flyway tables)
            throws SQLException, IOException, BackupRefused {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(file + ": there is no such file; check --from");
        }
        if (Session.number(
                        connection,
                        "select count(*) from pg_class where relnamespace = current_schema()::regnamespace"
                                + " and relkind in ('r', 'v', 'm', 'S')")
                > 0) {
            throw new BackupRefused("the database is not empty: restore into a new one, made for example by createdb");
        }
        connection.commit();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            tables.migrate();
            new Restore(connection, zip, manifest).run();
            return manifest;
        } catch (ZipException e) {
            throw new BackupRefused(file + " is no whole backup (" + e.getMessage() + "): take another copy of it");
        }
    }

    /** The version of the tables in a backup. */
    static String schema(Path file) throws IOException, BackupRefused {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(file + ": there is no such file; check --from");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return manifest(zip).schema();
        } catch (ZipException e) {
            throw new BackupRefused(file + " is no whole backup (" + e.getMessage() + "): take another copy of it");
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException, BackupRefused {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(Backup.MANIFEST))
                .orElseThrow(() -> new BackupRefused("it has no manifest: it is no backup of a case queue"));
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    private void run() throws SQLException, IOException, BackupRefused {
        Session.prepare(connection);
        List<Table> tables = Table.all(connection);
        requireSameTables(tables);
        empty(tables);
        for (Table table : tables) {
            takeIn(table);
        }
        for (Map.Entry<String, Sequence> one : manifest.sequences().entrySet()) {
            Session.text(
                    connection,
                    "select setval('" + one.getKey() + "', " + one.getValue().last() + ", "
                            + one.getValue().called() + ")");
        }
        verify(tables);
        remember();
        connection.commit();
    }

    /** Conclusions get other ids from here on than any that were reached after the backup. */
    private void remember() throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "insert into restoration (taken_at, restored_at) values (cast(? as timestamptz), now())")) {
            row.setString(1, manifest.takenAt());
            row.executeUpdate();
        }
    }

    private void requireSameTables(List<Table> tables) throws BackupRefused {
        Set<String> made = tables.stream().map(Table::name).collect(Collectors.toCollection(TreeSet::new));
        if (!made.equals(manifest.tables().keySet())) {
            throw new BackupRefused("its tables are not those of version " + manifest.schema() + ": " + made + ", "
                    + manifest.tables().keySet());
        }
    }

    /** Rows that come with the tables give way to those of the backup. */
    private void empty(List<Table> tables) throws SQLException {
        for (int i = tables.size() - 1; i >= 0; i--) {
            String name = tables.get(i).name();
            if (!name.equals(HEAD) && Session.number(connection, "select count(*) from " + name) > 0) {
                Session.execute(connection, "delete from " + name);
            }
        }
    }

    private void takeIn(Table table) throws SQLException, IOException, BackupRefused {
        if (!table.name().equals(HEAD)) {
            takeIn(table, table.name());
            return;
        }
        // The end of the chain is there from the first day on, and may be moved but not removed.
        Session.execute(connection, "create temp table restored_head (like " + HEAD + ") on commit drop");
        takeIn(table, "restored_head");
        Session.execute(connection, "update " + HEAD + " set number = r.number, hash = r.hash from restored_head r");
    }

    private void takeIn(Table table, String into) throws SQLException, IOException, BackupRefused {
        Content expected =
                Optional.ofNullable(manifest.tables().get(table.name())).orElseThrow();
        ZipEntry entry =
                Optional.ofNullable(zip.getEntry(Backup.entry(table.name()))).orElseThrow(() -> damaged(table));
        MessageDigest digest = Session.sha256();
        long rows;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows = new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(table.copyIn(into), in);
        }
        if (!new Content(rows, HexFormat.of().formatHex(digest.digest())).equals(expected)) {
            throw damaged(table);
        }
    }

    private static BackupRefused damaged(Table table) {
        return new BackupRefused(
                "table " + table.name()
                        + " of the backup is not what its manifest says: the file is damaged or was changed, take another copy");
    }

    private void verify(List<Table> tables) throws SQLException, IOException, BackupRefused {
        for (Table table : tables) {
            Content restored = Backup.copy(connection, table, OutputStream.nullOutputStream());
            if (!restored.equals(manifest.tables().get(table.name()))) {
                throw new BackupRefused("table " + table.name() + " does not read as it was written: nothing was kept");
            }
        }
        ChainReport log = ChainVerifier.verify(connection, Optional.empty());
        if (log.firstBreak().isPresent() || !log.head().equals(manifest.logHead())) {
            throw new BackupRefused("the log of accesses does not hold: nothing was kept");
        }
        if (Session.number(
                        connection,
                        "select count(*) from (select from ledger_entry group by transaction_id"
                                + " having sum(cents) <> 0) as unbalanced")
                > 0) {
            throw new BackupRefused("the ledger does not balance: nothing was kept");
        }
    }
}
