package fr.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** A file that holds a secret. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * Makes sure that it is there and that only its owner and group read it.
     *
     * @param what what it holds, in a word
     * @param make how to make one
     * @throws WorkFailed if it is missing or every user can read it
     */
    public static void require(Path file, String what, String make) throws IOException, WorkFailed {
        if (!Files.isRegularFile(file)) {
            throw new WorkFailed(file + ": no such " + what + " file; make one with: (umask 077; " + make + ")");
        }
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            throw new WorkFailed(
                    file + ": every user of this machine can read the " + what + "; run: chmod 600 " + file);
        }
    }
}
