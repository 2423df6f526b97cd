package fr.vigie.cli;

import picocli.CommandLine.Command;

/** {@code test}: listed here, done by the launcher, since it builds what this class is part of. */
@Command(
        name = "test",
        description = {
            "Runs every test: units, real Kafka, real PostgreSQL, the page in a real browser, the notebooks. Chromium and",
            "Jupyter are installed through apt-get where they are missing and the user is root; otherwise it says what to install."
        },
        footer = {"", "Example:", "  ./vigie test"})
final class TestCommand extends VigieCommand {
    @Override
    public Integer call() throws WorkFailed {
        throw new WorkFailed("the tests are run by the launcher, which builds first; run ./vigie test");
    }
}
