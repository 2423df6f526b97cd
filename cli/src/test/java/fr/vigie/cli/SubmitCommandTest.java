package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmitCommandTest {
    private final Path folder;

    SubmitCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Logs go below it. */
    @BeforeEach
    void home() {
        System.setProperty("vigie.home", folder.toString());
    }

    @AfterEach
    void noHome() {
        System.clearProperty("vigie.home");
    }

    @Test
    void anAddressWithoutAPortIsWrongUsage() {
        CommandRun run = CommandRun.of("submit", "--jobmanager", "flink", "--kafka", "localhost:9092");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--jobmanager flink: expected HOST:PORT").hasLineCount(1);
    }

    @Test
    void theSaltIsAskedForAndNeverTakenFromTheCommandLine() {
        CommandRun run = CommandRun.of("submit", "--jobmanager", "flink:8081", "--kafka", "localhost:9092");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Missing the salt", "--salt-file", "VIGIE_ALERT_SALT");
        assertThat(CommandRun.of("submit", "--help").out()).doesNotContain("--salt=", "--salt ");
    }

    @Test
    void aShortSaltAndOneThatEverybodyReadsAreRefused() throws IOException {
        assertThat(withSalt("short", "rw-------").err()).contains("the salt has 5 characters, expected 16 or more");
        assertThat(withSalt("a salt that is long enough", "rw-r--r--").err()).contains("run: chmod 600");
    }

    @Test
    void aSettingOfKafkaThatTheJobDecidesIsRefused() throws IOException {
        Path properties = file("kafka.properties", "isolation.level=read_uncommitted\n", "rw-------");
        CommandRun run = submit(file("salt", "a salt that is long enough", "rw-------"), properties);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("kafka.properties: isolation.level: not a setting of the connection");
    }

    private CommandRun withSalt(String salt, String permissions) throws IOException {
        Path file = file("salt-" + salt.length(), salt, permissions);
        CommandRun run = CommandRun.of(
                "submit", "--jobmanager", "flink:8081", "--kafka", "localhost:9092", "--salt-file", file.toString());
        assertThat(run.status()).isEqualTo(1);
        return run;
    }

    private static CommandRun submit(Path salt, Path kafka) {
        return CommandRun.of(
                "submit",
                "--jobmanager",
                "flink:8081",
                "--kafka",
                "localhost:9092",
                "--salt-file",
                salt.toString(),
                "--kafka-config",
                kafka.toString());
    }

    private Path file(String name, String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
