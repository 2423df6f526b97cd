package fr.vigie.casequeue.background;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that works from the start of the application to its stop. At the stop it is interrupted, and waited for ten seconds at
 * most: what it does must end when it is.
 */
public abstract class BackgroundThread implements SmartLifecycle {
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final String name;
    private volatile Optional<Thread> thread = Optional.empty();

    /** @param name of the thread, as it stands in the log */
    protected BackgroundThread(String name) {
        this.name = name;
    }

    /** Works until {@link #isRunning} is false. */
    protected abstract void workUntilStopped();

    @Override
    public void start() {
        Thread worker = new Thread(this::workUntilStopped, name);
        thread = Optional.of(worker);
        worker.start();
    }

    @Override
    public void stop() {
        thread.ifPresent(worker -> {
            thread = Optional.empty();
            worker.interrupt();
            try {
                worker.join(PATIENCE_AT_STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }

    /** Waits; shorter if it is stopped meanwhile. */
    protected static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a failure comes down to, for the log. */
    protected static String summary(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
