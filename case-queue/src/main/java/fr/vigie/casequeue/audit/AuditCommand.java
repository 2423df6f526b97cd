package fr.vigie.casequeue.audit;

import fr.vigie.casequeue.audit.ChainReport.Break;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * {@code audit verify --database=URL [--user=NAME] [--known=HASH]}: verifies the log without starting the application. The
 * password, if one is needed, is in the environment ({@value #PASSWORD_VARIABLE}). Exit code 0: whole; 1: broken, or it could not
 * be read; 2: wrong usage.
 */
public final class AuditCommand {
    /** The first argument that asks for it. */
    public static final String NAME = "audit";

    private static final String PASSWORD_VARIABLE = "VIGIE_DATABASE_PASSWORD";
    private static final Set<String> OPTIONS = Set.of("--database", "--user", "--known");

    private final PrintStream out;
    private final PrintStream err;

    private AuditCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command.
     *
     * @param args {@code audit verify} and its options
     * @return exit code
     */
    public static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
        return new AuditCommand(out, err).run(args, environment);
    }

    private int run(String[] args, Map<String, String> environment) {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i < args.length; i++) {
            String[] option = args[i].split("=", 2);
            if (option.length < 2 || !OPTIONS.contains(option[0])) {
                return usage();
            }
            options.put(option[0], option[1]);
        }
        if (args.length < 2 || !args[1].equals("verify") || !options.containsKey("--database")) {
            return usage();
        }
        try (Connection connection = connect(options, environment)) {
            return print(ChainVerifier.verify(connection, Optional.ofNullable(options.get("--known"))));
        } catch (SQLException e) {
            err.println("vigie: the access log cannot be read ("
                    + String.valueOf(e.getMessage()).replaceAll("\\s+", " ") + "): check --database, --user and "
                    + PASSWORD_VARIABLE);
            return 1;
        }
    }

    private static Connection connect(Map<String, String> options, Map<String, String> environment)
            throws SQLException {
        Properties login = new Properties();
        Optional.ofNullable(options.get("--user")).ifPresent(user -> login.setProperty("user", user));
        Optional.ofNullable(environment.get(PASSWORD_VARIABLE))
                .ifPresent(password -> login.setProperty("password", password));
        Connection connection = DriverManager.getConnection(options.getOrDefault("--database", ""), login);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private int print(ChainReport report) {
        Optional<Break> found = report.firstBreak();
        if (found.isEmpty()) {
            out.println("whole: " + report.entries() + " entries, the last is " + report.last() + ", head "
                    + report.head());
            return 0;
        }
        out.println("broken at entry " + found.get().number() + ": " + words(found.get()) + "; whole before: "
                + report.entries() + " entries, head " + report.head());
        return 1;
    }

    private static String words(Break found) {
        return switch (found.reason()) {
            case GAP -> "entries before it are missing, or it was put in";
            case NOT_THE_NEXT -> "it does not follow the entry before it";
            case CHANGED -> "its content was changed";
            case END -> "the last entries were removed, or others added";
            case KNOWN_HEAD_MISSING -> "the known hash is that of no entry: the log was written anew";
        };
    }

    private int usage() {
        err.println(
                "usage: audit verify --database=jdbc:postgresql://HOST/NAME [--user=NAME] [--known=HASH]; the password"
                        + " is read from " + PASSWORD_VARIABLE);
        return 2;
    }
}
