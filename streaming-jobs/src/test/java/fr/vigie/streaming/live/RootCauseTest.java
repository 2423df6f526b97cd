package fr.vigie.streaming.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RootCauseTest {
    @Test
    void theInnermostCauseCounts() {
        Exception chain =
                new IllegalStateException("outer", new RuntimeException("middle", new IOException("no space")));

        assertThat(RootCause.of(chain)).isEqualTo("no space");
        assertThat(RootCause.of(new IOException())).isEqualTo("java.io.IOException");
    }

    @Test
    void aStackTraceThatAServerSentIsReadToItsInnermostCause() {
        String sent = "[Internal server error., <Exception on server side:\norg.x.A: no job\n\tat b\n"
                + "Caused by: org.x.B: first\nCaused by: java.io.FileNotFoundException: cannot find savepoint\n\tat c\n"
                + "\nEnd of exception on server side>]";

        assertThat(RootCause.of(new RuntimeException("refused", new IOException(sent))))
                .isEqualTo("java.io.FileNotFoundException: cannot find savepoint");
        assertThat(RootCause.in("org.x.A: no job\n\tat b")).isEqualTo("org.x.A: no job");
        assertThat(RootCause.in("")).isEmpty();
    }
}
