package fr.vigie.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue}: backup and restore of the case queue. The work is done by the queue's own jar, as a process. */
@Command(
        name = "queue",
        description = {
            "backup writes the whole database of the case queue into one file, while the queue is at work: all of it as of",
            "one moment. restore makes a new database of it, and verifies every table, the log of accesses and the ledger",
            "before it keeps anything."
        },
        footer = {
            "",
            "The password of the database, if it needs one, is read from the environment (VIGIE_DATABASE_PASSWORD) or from",
            "a password file of PostgreSQL (PGPASSFILE). The file holds personal data: only its owner may read it; keep it",
            "where the database itself may be kept. No program of PostgreSQL is needed.",
            "",
            "Examples:",
            "  ./vigie queue backup --database jdbc:postgresql://localhost:5432/vigie --user vigie --to queue-2022-03-01.zip",
            "  createdb -O vigie vigie_restored",
            "  ./vigie queue restore --from queue-2022-03-01.zip --database jdbc:postgresql://localhost:5432/vigie_restored",
            "",
            "Exit status: 0 = done, 1 = not done, and why, 2 = wrong usage."
        })
final class QueueCommand extends VigieCommand {

    /** What can be done. */
    enum Task {
        BACKUP,
        RESTORE
    }

    @Parameters(paramLabel = "TASK", description = "What to do: ${COMPLETION-CANDIDATES}.")
    private Task task = Task.BACKUP;

    @Option(
            names = "--database",
            paramLabel = "URL",
            required = true,
            description = "PostgreSQL, as JDBC writes it; for restore an empty database.")
    private String database = "";

    @Option(names = "--user", paramLabel = "NAME", description = "User of the database; for restore the owner of it.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--to", paramLabel = "FILE", description = "Where backup writes; it must not exist yet.")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--from", paramLabel = "FILE", description = "What restore reads.")
    private Optional<Path> from = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException, WorkFailed {
        if (!database.startsWith("jdbc:postgresql:")) {
            throw wrong("--database: give PostgreSQL as JDBC writes it, for example jdbc:postgresql://localhost/vigie");
        }
        if (task == Task.BACKUP ? to.isEmpty() || from.isPresent() : from.isEmpty() || to.isPresent()) {
            throw wrong(task == Task.BACKUP ? "backup needs --to, and no --from" : "restore needs --from, and no --to");
        }
        List<String> arguments =
                new ArrayList<>(List.of("queue", task.name().toLowerCase(Locale.ROOT), "--database=" + database));
        user.ifPresent(name -> arguments.add("--user=" + name));
        to.ifPresent(file -> arguments.add("--to=" + file.toAbsolutePath()));
        from.ifPresent(file -> arguments.add("--from=" + file.toAbsolutePath()));
        return QueueJar.run(arguments, out());
    }
}
