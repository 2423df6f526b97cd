package fr.vigie.cli.pseudonym;

import fr.vigie.domain.identity.IdentitySeal;
import fr.vigie.domain.identity.Pseudonymiser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers behind pseudonyms, each sealed at once: what is clear is neither kept nor written. In memory, some 250 bytes a
 * pseudonym.
 */
public final class SealedIdentities {
    private final IdentitySeal seal;
    private final Map<String, String> envelopes = new TreeMap<>();

    /** None yet. */
    public SealedIdentities(IdentitySeal seal) {
        this.seal = seal;
    }

    void add(String pseudonym, String clear) {
        envelopes.computeIfAbsent(pseudonym, id -> seal.seal(id, Pseudonymiser.normalised(clear)));
    }

    /**
     * Writes them to a new file that only its owner reads: {@code pseudonym,envelope}, in the order of pseudonyms.
     *
     * @return how many
     */
    public int write(Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, String> one : envelopes.entrySet()) {
                writer.write(one.getKey() + "," + one.getValue() + "\n");
            }
        }
        return envelopes.size();
    }
}
