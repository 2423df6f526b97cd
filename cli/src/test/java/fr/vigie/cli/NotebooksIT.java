package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.notebook.Jupyter;
import fr.vigie.cli.notebook.NotebookData;
import fr.vigie.cli.notebook.NotebookRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every notebook runs from its first cell to its last, and prints what is committed. */
class NotebooksIT {
    @Test
    void theyPrintWhatIsCommitted(@TempDir Path folder) throws Exception {
        Optional<Path> jupyter = Jupyter.onPath();
        assertThat(jupyter)
                .as("jupyter on the PATH; ./vigie test installs it (Debian: apt-get install jupyter-nbconvert)")
                .isPresent();
        Path data = NotebookData.ready(folder, NotebooksCommand::quietly, line -> {});
        NotebookRun run = new NotebookRun(
                Path.of("..").toRealPath(), jupyter.orElseThrow(), data, folder.resolve("run"), line -> {});

        List<String> names = run.names();
        assertThat(names).hasSize(5);
        assertThat(run.check(names)).isEmpty();
    }
}
