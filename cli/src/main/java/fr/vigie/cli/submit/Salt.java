package fr.vigie.cli.submit;

import fr.vigie.cli.SecretFile;
import fr.vigie.cli.WorkFailed;
import fr.vigie.streaming.live.ClusterJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The salt of alert identifiers, from a file or the environment: arguments show in lists of processes. */
public final class Salt {
    private static final int LEAST = 16;

    private Salt() {}

    /**
     * The salt in a file.
     *
     * @throws WorkFailed if the file is missing, can be read by everybody, or holds fewer than 16 characters
     */
    public static String of(Path file) throws IOException, WorkFailed {
        SecretFile.require(file, "salt", "openssl rand -hex 32 > " + file);
        return checked(Files.readString(file).strip(), file.toString());
    }

    /**
     * The salt in the environment, if there is one.
     *
     * @throws WorkFailed if it has fewer than 16 characters
     */
    public static Optional<String> ofEnvironment() throws WorkFailed {
        String salt = System.getenv(ClusterJob.SALT_VARIABLE);
        return salt == null ? Optional.empty() : Optional.of(checked(salt, ClusterJob.SALT_VARIABLE));
    }

    private static String checked(String salt, String place) throws WorkFailed {
        if (salt.length() < LEAST) {
            throw new WorkFailed(
                    place + ": the salt has " + salt.length() + " characters, expected " + LEAST + " or more");
        }
        return salt;
    }
}
