package fr.vigie.cli.notebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Jupyter's own programs, as Debian packs them: {@code nbconvert} runs notebooks, {@code notebook} shows them in a browser. */
public final class Jupyter {
    // On a busy machine the kernel's sockets now and then stay deaf from the start, or their ports are taken; another
    // one hears.
    private static final int STARTS = 4;
    private static final List<String> UNHEARD = List.of("Kernel didn't respond", "Kernel died before replying");
    private static final int POLL_MILLIS = 200;

    private final Path program;
    private final Path kernels;

    /**
     * @param program {@code jupyter}
     * @param kernels directory of {@link Kernel}
     */
    Jupyter(Path program, Path kernels) {
        this.program = program;
        this.kernels = kernels;
    }

    /** {@code jupyter} on the path, if it is there. */
    public static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "jupyter"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Runs a notebook from its first cell to its last.
     *
     * @param into where the notebook with what it printed is written, under the same name
     * @throws IOException if a cell fails: what it said
     */
    void run(Path notebook, Path into) throws IOException, InterruptedException {
        Files.createDirectories(into);
        Path log = into.resolve(notebook.getFileName() + ".log");
        for (int start = 1; start <= STARTS; start++) {
            if (execute(notebook, into, log)) {
                return;
            }
            String said = Files.readString(log, StandardCharsets.UTF_8);
            if (start == STARTS || UNHEARD.stream().noneMatch(said::contains)) {
                throw new IOException(
                        notebook.getFileName() + " failed: " + reason(log) + "; the whole log is in " + log);
            }
        }
    }

    private boolean execute(Path notebook, Path into, Path log) throws IOException, InterruptedException {
        Process process = builder(List.of(
                        "nbconvert",
                        "--to=notebook",
                        "--execute",
                        "--ExecutePreprocessor.timeout=600",
                        "--ExecutePreprocessor.startup_timeout=40",
                        "--ExecutePreprocessor.kernel_name=vigie",
                        "--ExecutePreprocessor.record_timing=False",
                        "--output-dir=" + into.toAbsolutePath(),
                        notebook.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // A kernel that was never heard is left behind by nbconvert.
        Set<ProcessHandle> kernels = new HashSet<>();
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(kernels::add);
        }
        kernels.forEach(ProcessHandle::destroyForcibly);
        return process.exitValue() == 0;
    }

    // What went wrong is the last thing that is said, in colours.
    private static String reason(Path log) throws IOException {
        List<String> said = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .map(line -> line.replaceAll("\u001B\\[[0-9;]*m", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        int from = IntStream.range(0, said.size())
                .filter(i -> said.get(i).startsWith("EvalException"))
                .reduce((first, second) -> second)
                .orElse(Math.max(0, said.size() - 1));
        return String.join(" ", said.subList(from, said.size()));
    }

    /** Shows a folder of notebooks in a browser, on loopback, until it is ended there or by Ctrl-C; its exit code. */
    int show(Path folder) throws IOException, InterruptedException {
        return builder(List.of("notebook", "--ip=127.0.0.1", "--notebook-dir=" + folder.toAbsolutePath()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private ProcessBuilder builder(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList());
        builder.environment().put("JUPYTER_PATH", kernels.toAbsolutePath().toString());
        return builder;
    }
}
