package fr.vigie.casequeue.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureTest {
    @Test
    void refusedSettingIsToldAsItIs() {
        assertThat(StartFailure.describe(new IllegalStateException(new StartRefused("--x is missing"))))
                .isEqualTo("--x is missing");
    }

    @Test
    void portInUseSaysWhichAndWhatToDo() {
        assertThat(StartFailure.describe(new IllegalStateException(new PortInUseException(8080))))
                .startsWith("port 8080 is already in use:")
                .contains("--server.port");
    }

    @Test
    void databaseSaysWhyAndWhichSettings() {
        assertThat(StartFailure.describe(new IllegalStateException(new SQLException("FATAL: no\nsuch database"))))
                .isEqualTo("PostgreSQL cannot be used (FATAL: no such database): check that it runs, and"
                        + " --spring.datasource.url, --spring.datasource.username and --spring.datasource.password");
    }

    @Test
    void anythingElseNamesItsRoot() {
        assertThat(StartFailure.describe(new RuntimeException("outer", new IllegalStateException("inner"))))
                .contains("IllegalStateException: inner")
                .contains("--debug");
    }
}
