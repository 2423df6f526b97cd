package fr.vigie.cli.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Java kernel that runs the cells (rapaio-jupyter-kernel), with Vigie on its class path, as Jupyter looks for one: in
 * {@code kernels/vigie} of a directory of {@code JUPYTER_PATH}.
 */
final class Kernel {
    private static final String JAR = "cli/target/kernel/rapaio-jupyter-kernel.jar";

    private Kernel() {}

    /**
     * Writes it.
     *
     * @param home the project's directory, built
     * @param data what {@link Desk#open()} will open
     * @return the directory for {@code JUPYTER_PATH}
     * @throws IOException if the kernel is not there, or cannot be written
     */
    static Path write(Path home, Path data, Path run) throws IOException {
        Path jar = home.resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new IOException("there is no " + jar + "; ./vigie builds it: run ./vigie --help once");
        }
        Path folder = Files.createDirectories(run.resolve("jupyter/kernels/vigie"));
        Map<String, Object> spec = Map.of(
                "argv",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-Djava.awt.headless=true",
                        "-Duser.language=en",
                        "-jar",
                        jar.toString(),
                        "{connection_file}"),
                "display_name",
                "Vigie (Java)",
                "language",
                "java",
                "interrupt_mode",
                "message",
                "env",
                Map.of(
                        "RJK_CLASSPATH",
                        home.resolve("cli/target/vigie-cli.jar") + ";" + home.resolve("cli/target/lib") + "/*.jar",
                        "RJK_COMPILER_OPTIONS",
                        "",
                        "RJK_INIT_SCRIPT",
                        "",
                        "RJK_TIMEOUT_MILLIS",
                        "-1",
                        Desk.DATA,
                        data.toString()));
        new ObjectMapper().writeValue(folder.resolve("kernel.json").toFile(), spec);
        return run.resolve("jupyter");
    }
}
