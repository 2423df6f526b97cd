package fr.vigie.cli.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL server as a child process, its data in a directory. It listens on loopback only, commits durably,
 * and lets in nobody but one user with the password of this run.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The user and owner of the database. */
    public static final String USER = "vigie";

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Starts a server on a new, empty directory. */
    public static EmbeddedDatabase start(Path data, Path log) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", Loopback.ADDRESS)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        EmbeddedDatabase database = new EmbeddedDatabase(server, Password.random());
        database.lockDown(data);
        return database;
    }

    private void lockDown(Path data) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + USER + " login password '" + password + "'");
            statement.execute("create database " + USER + " owner " + USER);
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "host " + USER + " " + USER + " " + Loopback.ADDRESS + "/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            server.close();
            throw new IOException("the embedded PostgreSQL cannot be set up: " + e.getMessage(), e);
        }
    }

    /** Address of the database for JDBC. */
    public String url() {
        return "jdbc:postgresql://" + Loopback.ADDRESS + ":" + server.getPort() + "/" + USER;
    }

    /** Password of its user, made for this run. */
    public String password() {
        return password;
    }

    /** A new connection as its user. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, password);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
