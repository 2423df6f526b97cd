package fr.vigie.sample.output;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Another core for writing: runs tasks one after the other, in order, at most a few waiting. */
final class Background implements AutoCloseable {
    private static final Runnable END = () -> {};

    private final BlockingQueue<Runnable> tasks;
    private final Thread worker;
    private volatile @Nullable RuntimeException failure;

    /** Starts it; at most so many tasks wait. */
    Background(String name, int waiting) {
        tasks = new ArrayBlockingQueue<>(waiting);
        worker = new Thread(this::work, name);
        worker.setDaemon(true);
        worker.start();
    }

    /** Queues a task, waiting while too many are queued; rethrows what an earlier one threw. */
    void run(Runnable task) {
        rethrow();
        put(task);
    }

    private void work() {
        try {
            for (Runnable task = tasks.take(); task != END; task = tasks.take()) {
                attempt(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Runnable task) {
        try {
            if (failure == null) {
                task.run();
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void put(Runnable task) {
        try {
            tasks.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }

    private void rethrow() {
        RuntimeException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        put(END);
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rethrow();
    }
}
