package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs commands for tests of other packages. */
public final class Commands {
    private Commands() {}

    /** Runs a command that must end with a status; what it printed on standard error. */
    public static String run(int status, String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        return run.err();
    }

    /** Runs a command that must succeed; what it printed on standard output. */
    public static String done(String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }
}
