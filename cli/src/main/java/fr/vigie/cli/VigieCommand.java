package fr.vigie.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands share: where they print, and how they refuse an argument. */
abstract class VigieCommand implements Callable<Integer> {
    // Replaced by picocli with the command's own.
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Standard output: results. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Standard error: progress and messages. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Wrong usage: which argument, its value, what was expected. */
    final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
