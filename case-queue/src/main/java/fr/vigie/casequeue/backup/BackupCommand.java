package fr.vigie.casequeue.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * {@code queue backup --database=URL --to=FILE [--user=NAME]} and {@code queue restore --from=FILE --database=URL [--user=NAME]},
 * without starting the application. The password, if one is needed, is in the environment ({@value #PASSWORD_VARIABLE}), or in a
 * file of PostgreSQL ({@code PGPASSFILE}). Exit code 0: done; 1: not done; 2: wrong usage.
 */
public final class BackupCommand {
    /** The first argument that asks for it. */
    public static final String NAME = "queue";

    private static final String PASSWORD_VARIABLE = "VIGIE_DATABASE_PASSWORD";
    private static final Set<String> OPTIONS = Set.of("--database", "--user", "--to", "--from");

    private final Map<String, String> options = new HashMap<>();
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    private BackupCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command.
     *
     * @param args {@code queue backup} or {@code queue restore}, and options
     * @return exit code
     */
    public static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        return new BackupCommand(environment, out, err).run(args);
    }

    private int run(String[] args) {
        for (int i = 2; i < args.length; i++) {
            String[] option = args[i].split("=", 2);
            if (option.length < 2 || !OPTIONS.contains(option[0])) {
                return usage();
            }
            options.put(option[0], option[1]);
        }
        String task = args.length < 2 ? "" : args[1];
        if (!options.keySet().containsAll(Set.of("--database", task.equals("backup") ? "--to" : "--from"))
                || !Set.of("backup", "restore").contains(task)) {
            return usage();
        }
        try {
            return task.equals("backup") ? backup(file("--to")) : restore(file("--from"));
        } catch (BackupRefused e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (SQLException | FlywayException e) {
            return failed("PostgreSQL cannot be used (" + e.getMessage() + "): check --database, --user and "
                    + PASSWORD_VARIABLE);
        } catch (IOException e) {
            return failed("the file cannot be written or read (" + e + "): check its directory, and the room there");
        }
    }

    private int backup(Path file) throws SQLException, IOException, BackupRefused {
        try (Connection connection = connect()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            say("written to " + file, Backup.write(connection, file));
        }
        return 0;
    }

    private int restore(Path file) throws SQLException, IOException, BackupRefused {
        // Without the application, the log is not set up: what Flyway says of each step would stand among the results.
        System.setProperty("logback.configurationFile", "logback-spring.xml");
        String schema = Restore.schema(file);
        Properties login = login();
        Flyway tables = Flyway.configure()
                .dataSource(
                        options.getOrDefault("--database", ""),
                        login.getProperty("user"),
                        login.getProperty("password"))
                .target(schema)
                .load();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            say("restored and verified from " + file, Restore.read(connection, file, tables));
        }
        return 0;
    }

    private void say(String what, Manifest manifest) {
        out.println(what + ": " + manifest.tables().size() + " tables, " + manifest.rows() + " rows, schema version "
                + manifest.schema() + ", taken " + manifest.takenAt() + "; log of accesses: entry "
                + manifest.logEntries() + ", head " + manifest.logHead());
    }

    private Path file(String option) {
        return Path.of(options.getOrDefault(option, "")).toAbsolutePath();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(options.getOrDefault("--database", ""), login());
    }

    private Properties login() {
        Properties login = new Properties();
        // Details of the server's errors quote values of rows.
        login.setProperty("logServerErrorDetail", "false");
        Optional.ofNullable(options.get("--user")).ifPresent(user -> login.setProperty("user", user));
        Optional.ofNullable(environment.get(PASSWORD_VARIABLE))
                .ifPresent(password -> login.setProperty("password", password));
        return login;
    }

    private int failed(String why) {
        err.println("vigie: " + why.replaceAll("\\s+", " "));
        return 1;
    }

    private int usage() {
        err.println(
                "usage: queue backup --database=jdbc:postgresql://HOST/NAME --to=FILE [--user=NAME], or queue restore"
                        + " --from=FILE --database=jdbc:postgresql://HOST/NAME [--user=NAME]; the password is read from "
                        + PASSWORD_VARIABLE);
        return 2;
    }
}
