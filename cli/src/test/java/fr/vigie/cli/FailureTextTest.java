package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void saysWhatABarePathMeans() {
        assertThat(FailureText.of(new NoSuchFileException("a"))).isEqualTo("a: no such file or directory");
        assertThat(FailureText.of(new AccessDeniedException("a"))).startsWith("a: access denied");
        assertThat(FailureText.of(new FileAlreadyExistsException("a"))).startsWith("a: is there already");
    }

    @Test
    void looksThroughWrappersAndKeepsToOneLine() {
        IOException cause = new IOException("first\n  second");

        assertThat(FailureText.of(new ExecutionException(new UncheckedIOException(cause))))
                .isEqualTo("first second");
        assertThat(FailureText.of(new WorkFailed("done for"))).isEqualTo("done for");
    }

    @Test
    void aBugIsToldAsOne() {
        assertThat(FailureText.of(new IllegalStateException("why")))
                .isEqualTo("unexpected IllegalStateException: why; run again with --debug and report the stack trace");
    }
}
