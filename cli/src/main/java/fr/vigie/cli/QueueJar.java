package fr.vigie.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The case queue's own jar, run as a process for work that is its own. Passwords reach it by the environment. */
final class QueueJar {
    private static final Path JAR = Path.of("case-queue/target/case-queue.jar");

    private QueueJar() {}

    /**
     * Runs it to its end.
     *
     * @param arguments what it is to do
     * @param out where its results go; its messages go to standard error
     * @return its exit code
     * @throws WorkFailed if there is no such jar
     */
    static int run(List<String> arguments, PrintWriter out) throws IOException, InterruptedException, WorkFailed {
        Path jar = Path.of(System.getProperty("vigie.home", ".")).resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new WorkFailed(jar + " is missing: run ./vigie, which builds it");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(out::println);
        }
        out.flush();
        return process.waitFor();
    }
}
