package fr.vigie.cli;

import picocli.CommandLine.Command;

/** {@code models}: what is learnt from labelled tables. */
@Command(
        name = "models",
        description = "Learns from labelled tables, and says how good the learnt ranking is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ModelsFitCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./vigie models fit --train cases.csv --label fraud --group subject --time closed_on --out model",
            "  ./vigie models fit --help"
        })
final class ModelsCommand extends VigieCommand {
    /** Without a task, what there is. */
    @Override
    public Integer call() {
        throw wrong("Missing what to do with models");
    }
}
