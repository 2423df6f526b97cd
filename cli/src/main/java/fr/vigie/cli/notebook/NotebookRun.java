package fr.vigie.cli.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs notebooks, and compares what they print with what is committed. */
public final class NotebookRun {
    private static final String END = ".ipynb";

    private final Path folder;
    private final Path into;
    private final Jupyter jupyter;
    private final Consumer<String> progress;

    /**
     * @param home the project's directory, built
     * @param program {@code jupyter}
     * @param data what the notebooks are about
     * @param run where the kernel and the notebooks with what they printed are written
     * @param progress told in a line what is being done
     * @throws IOException if the kernel is not there
     */
    public NotebookRun(Path home, Path program, Path data, Path run, Consumer<String> progress) throws IOException {
        this.folder = home.resolve("notebooks");
        this.into = run.resolve("out");
        this.jupyter = new Jupyter(program, Kernel.write(home, data, run));
        this.progress = progress;
    }

    /** The names of all notebooks, in order. */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(END))
                    .map(name -> name.substring(0, name.length() - END.length()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Runs one; what it printed is in {@code out/NAME.ipynb} of the run's directory.
     *
     * @return where that is not what is committed, a line a cell; pictures are not compared
     * @throws IOException if a cell fails
     */
    public List<String> check(String name) throws IOException, InterruptedException {
        progress.accept("running " + name);
        Path notebook = folder.resolve(name + END);
        jupyter.run(notebook, into);
        return new ArrayList<>(Notebook.read(notebook).differences(Notebook.read(into.resolve(name + END))));
    }

    /**
     * Runs some of them, two at a time.
     *
     * @return as {@link #check(String)}, of all
     * @throws IOException if a cell fails
     */
    public List<String> check(List<String> names) throws IOException, InterruptedException {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> differences = new ArrayList<>();
            for (Future<List<String>> one : two.invokeAll(names.stream()
                    .<Callable<List<String>>>map(name -> () -> check(name))
                    .toList())) {
                differences.addAll(one.get());
            }
            return differences;
        } catch (ExecutionException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } finally {
            two.shutdownNow();
        }
    }

    /** Runs one and keeps what it printed in the notebook itself. */
    public void write(String name) throws IOException, InterruptedException {
        check(name);
        Files.copy(into.resolve(name + END), folder.resolve(name + END), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Shows them in a browser until that is ended; Jupyter's exit code. */
    public int show() throws IOException, InterruptedException {
        return jupyter.show(folder);
    }
}
