package fr.vigie.cli.records;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A directory that is written beside its place and put there whole, so that half of it is never taken for all. */
public final class DraftDirectory implements AutoCloseable {
    private final Path target;
    private final Path draft;

    private DraftDirectory(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        this.draft = this.target.resolveSibling(this.target.getFileName() + ".part");
        DeletedTree.delete(draft);
        Files.createDirectories(draft);
    }

    /**
     * A draft of a directory that is not there yet, or is empty.
     *
     * @throws IOException if there is something in it
     */
    public static DraftDirectory ofNew(Path target) throws IOException {
        if (!isAbsentOrEmpty(target)) {
            throw new IOException(target + ": is not empty; name a new directory, so that old and new do not mix");
        }
        return new DraftDirectory(target);
    }

    /**
     * A draft of a directory that may replace one in which a file bears witness that it was written by the same command.
     *
     * @throws IOException if there is something else in it
     */
    public static DraftDirectory replacing(Path target, String witness) throws IOException {
        return Files.exists(target.resolve(witness)) ? new DraftDirectory(target) : ofNew(target);
    }

    private static boolean isAbsentOrEmpty(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Where to write. */
    public Path path() {
        return draft;
    }

    /** Puts it in its place. */
    public void commit() throws IOException {
        if (!isAbsentOrEmpty(target)) {
            DeletedTree.delete(target);
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what was not put in its place. */
    @Override
    public void close() throws IOException {
        DeletedTree.delete(draft);
    }
}
