package fr.vigie.cli;

import fr.vigie.models.registry.Registry.Hand;
import java.time.Instant;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Who changes what is in use, from when on, and why. */
final class HandOptions {
    @Option(
            names = "--effective",
            paramLabel = "DATE",
            required = true,
            description = "The day from whose close on alerts are scored by it; what was scored before stays.")
    private LocalDate effective = LocalDate.EPOCH;

    @Option(names = "--because", paramLabel = "TEXT", required = true, description = "Why; kept in the log.")
    private String because = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who; kept in the log (default: the user of this process).")
    private String by = "";

    LocalDate effective() {
        return effective;
    }

    Hand hand() {
        return new Hand(Instant.now(), by, because);
    }
}
