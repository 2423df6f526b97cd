package fr.vigie.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The one line on standard error that a failure is told in. */
final class FailureText {
    private FailureText() {}

    /** The line, without the leading {@code vigie: }. */
    static String of(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof WorkFailed) {
            return oneLine(cause.getMessage());
        }
        if (cause instanceof IOException io) {
            return oneLine(ofFiles(io));
        }
        if (cause instanceof OutOfMemoryError) {
            return "out of memory; give more with VIGIE_OPTS=-Xmx…, or work on less at a time";
        }
        return "unexpected " + cause.getClass().getSimpleName() + ": " + oneLine(cause.getMessage())
                + "; run again with --debug and report the stack trace";
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapper(Throwable failure) {
        return failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof UncheckedIOException;
    }

    /** Messages of java.nio's exceptions are bare paths: what is wrong is only in their type. */
    private static String ofFiles(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof NoSuchFileException) {
            return message + ": no such file or directory";
        }
        if (failure instanceof AccessDeniedException) {
            return message + ": access denied; check its owner and permissions";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return message + ": is there already, and is no directory";
        }
        if (failure instanceof NotDirectoryException) {
            return message + ": is not a directory";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return message + ": is not empty";
        }
        return message;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
