package fr.vigie.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit codes: 0 = done, 1 = the work failed, 2 = wrong usage. */
@Command(
        name = "./vigie",
        description = "Watches the billing flows of a caisse d'assurance maladie and ranks the cases worth working.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            GenerateCommand.class,
            CheckCommand.class,
            PseudonymiseCommand.class,
            ReplayCommand.class,
            RingsCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            ModelsCommand.class,
            NotebooksCommand.class,
            BenchCommand.class,
            SubmitCommand.class,
            AuditCommand.class,
            QueueCommand.class,
            TestCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./vigie demo",
            "  ./vigie generate --out world --insured 5000 --from 2021-09-01 --days 181 --seed 1",
            "  ./vigie replay --in world --out result && ./vigie evaluate --alerts result/alerts.jsonl --labels world/labels",
            "  ./vigie COMMAND --help",
            "",
            "Exit status: 0 = done, 1 = the work failed, 2 = wrong usage."
        })
public final class Vigie implements Runnable {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Starts the command line; the process ends with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        Vigie vigie = new Vigie();
        return new CommandLine(vigie)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(Vigie::wrongUsage)
                .setExecutionExceptionHandler(vigie::failed);
    }

    /** Without a command, what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int wrongUsage(ParameterException wrong, String[] args) {
        PrintWriter err = wrong.getCommandLine().getErr();
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println("vigie: " + firstLine(String.valueOf(wrong.getMessage())) + suggestion(wrong) + "; see: " + command
                + " --help");
        return WRONG_USAGE;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("wrong usage");
    }

    private static String suggestion(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            return " (did you mean " + unmatched.getSuggestions().get(0) + "?)";
        }
        return "";
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException wrong) {
            return wrongUsage(wrong, new String[0]);
        }
        command.getErr().println("vigie: " + FailureText.of(failure));
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
