package fr.vigie.cli.pseudonym;

import fr.vigie.cli.SecretFile;
import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.identity.IdentitySeal;
import fr.vigie.domain.identity.Pseudonymiser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the secret key of pseudonyms comes from. */
public final class KeyFile {
    /** Environment variable that holds the key where no file is named. */
    public static final String VARIABLE = "VIGIE_PSEUDONYM_KEY";

    private KeyFile() {}

    /**
     * A pseudonymiser with the key of a file.
     *
     * @throws WorkFailed if the file is missing, can be read by everybody, or holds fewer than 32 bytes
     */
    public static Pseudonymiser pseudonymiser(Path file) throws IOException, WorkFailed {
        SecretFile.require(file, "key", "openssl rand -hex 32 > " + file);
        try {
            return Pseudonymiser.withKeyFile(file);
        } catch (IllegalArgumentException tooShort) {
            throw new WorkFailed(String.valueOf(tooShort.getMessage()), tooShort);
        }
    }

    /**
     * A seal of identities with the key of a file.
     *
     * @throws WorkFailed if the file is missing, can be read by everybody, or holds fewer than 32 bytes
     */
    public static IdentitySeal seal(Path file) throws IOException, WorkFailed {
        SecretFile.require(file, "key", "openssl rand -hex 32 > " + file);
        try {
            return IdentitySeal.withKey(Files.readString(file).strip().getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException tooShort) {
            throw new WorkFailed(file + ": " + tooShort.getMessage(), tooShort);
        }
    }

    /**
     * A pseudonymiser with the key in the environment, taken as UTF-8.
     *
     * @throws WorkFailed if it has fewer than 32 bytes
     */
    public static Pseudonymiser pseudonymiser(String key) throws WorkFailed {
        try {
            return Pseudonymiser.withKey(key.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException tooShort) {
            throw new WorkFailed(VARIABLE + ": " + tooShort.getMessage(), tooShort);
        }
    }
}
