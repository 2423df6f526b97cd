package fr.vigie.cli.pseudonym;

import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.identity.Pseudonymiser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

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
        if (!Files.isRegularFile(file)) {
            throw new WorkFailed(
                    file + ": no such key file; make one with: (umask 077; openssl rand -hex 32 > " + file + ")");
        }
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new WorkFailed(file + ": every user of this machine can read the key; run: chmod 600 " + file);
        }
        try {
            return Pseudonymiser.withKeyFile(file);
        } catch (IllegalArgumentException tooShort) {
            throw new WorkFailed(String.valueOf(tooShort.getMessage()), tooShort);
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
