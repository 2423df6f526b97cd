package fr.vigie.cli.rings;

import fr.vigie.domain.identity.ProfessionalId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The caisse's list of national actors: one professional id a line, what follows a comma or semicolon is a remark. */
public final class NationalActors {
    private NationalActors() {}

    /**
     * Reads it; empty lines and lines that begin with {@code #} are passed over.
     *
     * @throws IOException if it cannot be read, or a line holds no professional id; the message names file and line
     */
    public static Set<String> read(Path file) throws IOException {
        Set<String> ids = new TreeSet<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            String id = line.split("[,;]", 2)[0].strip();
            if (id.isEmpty() || id.startsWith("#")) {
                continue;
            }
            Optional<String> problem = ProfessionalId.problem(id);
            if (problem.isPresent()) {
                throw new IOException(file + ":" + number + ": " + problem.get());
            }
            ids.add(id);
        }
        return ids;
    }
}
