package fr.vigie.cli;

import fr.vigie.cli.notebook.Jupyter;
import fr.vigie.cli.notebook.NotebookData;
import fr.vigie.cli.notebook.NotebookRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notebooks}: runs the notebooks, or shows them. */
@Command(
        name = "notebooks",
        description = {
            "Runs the Jupyter notebooks of the directory notebooks/ from first cell to last, in Java, and compares what they",
            "print with what is committed. Their data, a simulated world and what was found in it, is made first where",
            "it is not there, under run/notebooks."
        },
        footer = {
            "",
            "Needs Jupyter (Debian: apt-get install jupyter-nbconvert; to show them: jupyter-notebook).",
            "Exit status 1 if a cell fails or prints something else; pictures are drawn, but not compared.",
            "",
            "Examples:",
            "  ./vigie notebooks",
            "  ./vigie notebooks 3-train-compare-explain --write",
            "  ./vigie notebooks --open"
        })
final class NotebooksCommand extends VigieCommand {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Notebooks to run, by name (default: all).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--write", description = "Keep what they print in the notebooks themselves.")
    private boolean write;

    @Option(names = "--open", description = "Show them in a browser instead, on loopback, until Ctrl-C.")
    private boolean open;

    @Override
    public Integer call() throws IOException, WorkFailed, InterruptedException {
        Path jupyter = Optional.ofNullable(System.getenv("VIGIE_JUPYTER"))
                .map(Path::of)
                .or(Jupyter::onPath)
                .orElseThrow(() -> new WorkFailed("notebooks: there is no jupyter on the PATH; install it (Debian:"
                        + " apt-get install jupyter-nbconvert jupyter-notebook), or set VIGIE_JUPYTER"));
        Path home = Path.of(System.getProperty("vigie.home", ".")).toAbsolutePath();
        Path kept = home.resolve("run/notebooks");
        try (ProgressLine progress = ProgressLine.of(err())) {
            Path data = NotebookData.ready(kept, NotebooksCommand::quietly, line -> progress.say("notebooks: " + line));
            NotebookRun run = new NotebookRun(home, jupyter, data, kept, line -> progress.say("notebooks: " + line));
            return open ? run.show() : run(run);
        }
    }

    private int run(NotebookRun run) throws IOException, InterruptedException, WorkFailed {
        List<String> chosen = chosen(run.names());
        if (write) {
            for (String name : chosen) {
                run.write(name);
            }
            return Vigie.DONE;
        }
        List<String> differences = run.check(chosen);
        differences.forEach(err()::println);
        if (!differences.isEmpty()) {
            throw new WorkFailed(
                    "notebooks: " + differences.size()
                            + " cells print something else than what is committed; if that is right: ./vigie notebooks --write");
        }
        return Vigie.DONE;
    }

    private List<String> chosen(List<String> all) {
        names.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw wrong("there is no notebook " + name + "; there are " + String.join(", ", all));
        });
        return names.isEmpty() ? all : names;
    }

    // What the commands that make the data print is not what was asked for; what goes wrong is.
    static int quietly(String[] words) {
        return Vigie.commandLine().setOut(new PrintWriter(Writer.nullWriter())).execute(words);
    }
}
