package fr.vigie.casequeue.start;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** What to tell the operator about a start that failed. */
public final class StartFailure {
    private StartFailure() {}

    /** One line: what is wrong, where, and what to do. */
    public static String describe(Throwable failure) {
        return oneLine(cause(failure, StartRefused.class)
                .map(Throwable::getMessage)
                .or(() -> cause(failure, PortInUseException.class).map(StartFailure::portInUse))
                .or(() -> cause(failure, SQLException.class).map(StartFailure::database))
                .orElseGet(() -> unexpected(failure)));
    }

    private static String portInUse(PortInUseException e) {
        return "port " + e.getPort() + " is already in use: stop the program that holds it,"
                + " or give another with --server.port (0 = any free one)";
    }

    private static String database(SQLException e) {
        return "PostgreSQL cannot be used (" + e.getMessage() + "): check that it runs,"
                + " and --spring.datasource.url, --spring.datasource.username and --spring.datasource.password";
    }

    private static String unexpected(Throwable failure) {
        Throwable root = causes(failure).reduce((first, second) -> second).orElse(failure);
        return "the start failed (" + root.getClass().getSimpleName() + ": " + root.getMessage()
                + "): run again with --debug for the stack trace";
    }

    private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, e -> e.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
