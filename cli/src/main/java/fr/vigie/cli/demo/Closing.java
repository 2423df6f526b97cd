package fr.vigie.cli.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started and must be stopped: last started, first stopped, each once, whoever asks and however often. What
 * is added after the stop is stopped at once. Safe for use by several threads.
 */
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Takes charge of something that was started, and gives it back. */
    synchronized <T extends AutoCloseable> T add(T service) {
        if (closed) {
            close(service);
        } else {
            started.push(service);
        }
        return service;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    /** What cannot be stopped must not keep the rest from being stopped. */
    private static void close(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            LOG.warn("{} could not be stopped", service, e);
        }
    }
}
