package fr.vigie.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: the log of accesses of the case queue. The work is done by the queue's own jar, as a process. */
@Command(
        name = "audit",
        description = {
            "Verifies the log of accesses of the case queue: reads every entry and makes its hash again. It changes",
            "nothing, and needs the database only, not the application."
        },
        footer = {
            "",
            "The password of the database, if it needs one, is read from the environment: VIGIE_DATABASE_PASSWORD.",
            "Prints how many entries hold and the hash of the last, or the number of the first that does not. Whoever",
            "owns the tables could write the whole log anew: keep the hash elsewhere, and give it as --known the next",
            "time.",
            "",
            "Example:",
            "  ./vigie audit verify --database jdbc:postgresql://localhost:5432/vigie --user auditor",
            "",
            "Exit status: 0 = whole, 1 = broken, or it cannot be read, 2 = wrong usage."
        })
final class AuditCommand extends VigieCommand {
    /** What can be done. */
    enum Task {
        VERIFY
    }

    @Parameters(paramLabel = "verify", description = "What to do: verify.")
    private Task task = Task.VERIFY;

    @Option(names = "--database", paramLabel = "URL", required = true, description = "PostgreSQL, as JDBC writes it.")
    private String database = "";

    @Option(names = "--user", paramLabel = "NAME", description = "User of the database.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--known",
            paramLabel = "HASH",
            description = "Hash of an entry, printed by an earlier run, that must still be there.")
    private Optional<String> known = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException, WorkFailed {
        if (!database.startsWith("jdbc:postgresql:")) {
            throw wrong("--database: give PostgreSQL as JDBC writes it, for example jdbc:postgresql://localhost/vigie");
        }
        List<String> arguments =
                new ArrayList<>(List.of("audit", task.name().toLowerCase(Locale.ROOT), "--database=" + database));
        user.ifPresent(name -> arguments.add("--user=" + name));
        known.ifPresent(hash -> arguments.add("--known=" + hash));
        return QueueJar.run(arguments, out());
    }
}
