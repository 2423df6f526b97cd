package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's refusals, on a machine made up of a few scripts. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "vigie").toAbsolutePath().normalize();

    @TempDir
    Path machine = Path.of("");

    private record Run(int status, String output) {}

    private Run launch(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", LAUNCHER.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private Path jdk(String version) throws IOException {
        Path home = machine.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        Path java = home.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2018-01-01' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    @Test
    void refusesAJdkThatIsTooOld() throws Exception {
        for (String version : List.of("11.0.2", "1.8.0_292", "16-ea")) {
            Run run = launch(Map.of("JAVA_HOME", jdk(version).toString()), "demo");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output())
                    .isEqualTo("vigie: " + machine + "/jdk/bin/java is version " + version
                            + ", too old; set JAVA_HOME to a JDK 17 or newer\n");
        }
    }

    @Test
    void refusesAJavaHomeWithoutJava() throws Exception {
        Run run = launch(Map.of("JAVA_HOME", machine.toString()), "demo");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("vigie: JAVA_HOME is " + machine + ", where there is no bin/java")
                .hasLineCount(1);
    }

    @Test
    void refusesAJreWhereItMustBuild() throws Exception {
        Run run = launch(Map.of("JAVA_HOME", jdk("17.0.15").toString()), "test");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("jdk/bin has no javac: it is a JRE").hasLineCount(1);
    }

    @Test
    void theTestsTakeNoArgument() throws Exception {
        Run run = launch(Map.of("JAVA_HOME", jdk("17.0.15").toString()), "test", "--fast");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.output()).isEqualTo("vigie: test takes no argument, got: --fast; see: ./vigie test --help\n");
    }
}
