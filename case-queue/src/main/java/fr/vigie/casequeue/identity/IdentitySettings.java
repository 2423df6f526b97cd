package fr.vigie.casequeue.identity;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sealed identities come from.
 *
 * @param file empty, or as {@code ./vigie pseudonymise --identities} writes it; read at the start, what is new in it is added
 * @param perHour how many identities one person may ask for in an hour
 */
@ConfigurationProperties("vigie.identities")
public record IdentitySettings(@DefaultValue("") String file, @DefaultValue("30") int perHour) {
    /** Refuses a limit that lets nobody or everybody through. */
    public IdentitySettings {
        if (perHour < 1 || perHour > 1_000) {
            throw new IllegalArgumentException(
                    "vigie.identities.per-hour is " + perHour + ": give a number from 1 to 1000");
        }
    }

    Optional<Path> path() {
        return Optional.of(file).filter(name -> !name.isBlank()).map(Path::of);
    }
}
