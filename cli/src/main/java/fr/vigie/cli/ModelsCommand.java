package fr.vigie.cli;

import picocli.CommandLine.Command;

/** {@code models}: what is learnt from labelled tables, and which of it is in use. */
@Command(
        name = "models",
        description = {
            "Learns from labelled tables, says how good the learnt ranking is, and keeps models in a registry: each named by",
            "its content, with its card, and a log of which one was in use since when."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ModelsFitCommand.class,
            ModelsListCommand.class,
            ModelsCompareCommand.class,
            ModelsPromoteCommand.class,
            ModelsRollbackCommand.class,
            ModelsChallengeCommand.class,
            ModelsRetireCommand.class,
            ModelsPublishCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./vigie models fit --train cases.csv --label fraud --group subject --time closed_on --name nurses --add",
            "  ./vigie models list",
            "  ./vigie models compare 3f2a 9c41 --on cases-of-march.csv --label fraud --group subject",
            "  ./vigie models promote 9c41 --effective 2022-04-01 --because 'better on the cases of March'",
            "  ./vigie models rollback --effective 2022-04-08 --because 'alerts on health centres'",
            "  ./vigie models publish --kafka kafka:9092"
        })
final class ModelsCommand extends VigieCommand {
    /** Without a task, what there is. */
    @Override
    public Integer call() {
        throw wrong(
                "Missing what to do with models: fit, list, compare, promote, rollback, challenge, retire or publish");
    }
}
