package fr.vigie.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How far long work has come, on standard error: one line that is written over on a terminal, a line every few seconds
 * elsewhere. Safe for use by several threads.
 */
public final class ProgressLine implements AutoCloseable {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long FILE_NANOS = 5_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private long shownAt;
    private int width;

    ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.shownAt = nanoTime.getAsLong();
    }

    /** Progress of the running process; the launcher says whether standard error is a terminal. */
    public static ProgressLine of(PrintWriter err) {
        return new ProgressLine(err, Boolean.getBoolean("vigie.terminal"), System::nanoTime);
    }

    /** Shows where the work stands, if the last time is long enough ago. */
    public synchronized void update(Supplier<String> text) {
        long now = nanoTime.getAsLong();
        if (now - shownAt >= (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
            shownAt = now;
            show(text.get());
        }
    }

    /** Prints a line that stays. */
    public synchronized void say(String line) {
        clear();
        err.println(line);
        err.flush();
    }

    private void show(String text) {
        if (terminal) {
            clear();
            err.print(text);
            width = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    private void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }

    @Override
    public synchronized void close() {
        clear();
        err.flush();
    }
}
