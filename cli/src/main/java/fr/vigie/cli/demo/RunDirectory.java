package fr.vigie.cli.demo;

import fr.vigie.cli.records.DeletedTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What one run of the demo writes: data of the broker and the database, checkpoints. Deleted at its end. */
final class RunDirectory implements AutoCloseable {
    private static final String PREFIX = "demo-";

    private final Path path;

    private RunDirectory(Path path) {
        this.path = path;
    }

    /** Creates the directory of this process under another, and deletes those that killed runs left there. */
    static RunDirectory under(Path parent) throws IOException {
        Files.createDirectories(parent);
        deleteLeftovers(parent);
        Path path = parent.resolve(PREFIX + ProcessHandle.current().pid());
        DeletedTree.delete(path);
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new RunDirectory(path);
    }

    private static void deleteLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path run : runs) {
                String pid = run.getFileName().toString().substring(PREFIX.length());
                if (pid.matches("\\d+") && !isAlive(Long.parseLong(pid))) {
                    LeftServer.in(run.resolve("postgres")).ifPresent(LeftServer::stop);
                    DeletedTree.delete(run);
                }
            }
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        DeletedTree.delete(path);
    }
}
