package fr.vigie.streaming.bench;

import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Watches for the first record that a Kafka consumer of this process reads, by the client's own counter: the pipeline under
 * measure need not know that it is measured. Consumers that were there before are passed over.
 */
final class FirstRead implements AutoCloseable {
    private static final String CONSUMERS = "kafka.consumer:type=consumer-fetch-manager-metrics,client-id=*";
    private static final String COUNTER = "records-consumed-total";
    private static final long LOOK_EVERY_MILLIS = 5;

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final CompletableFuture<Stamp> seen = new CompletableFuture<>();
    private final Set<ObjectName> before;
    private final Thread watch = new Thread(this::watch, "first read");

    private FirstRead() {
        this.before = new HashSet<>(consumers());
    }

    static FirstRead watching() {
        FirstRead first = new FirstRead();
        first.watch.setDaemon(true);
        first.watch.start();
        return first;
    }

    /** When it was read. */
    Stamp stamp() {
        if (!seen.isDone()) {
            throw new IllegalStateException(
                    "no consumer has read a record: its counters are not there, or it read none");
        }
        return seen.join();
    }

    private void watch() {
        try {
            while (consumers().stream().noneMatch(this::hasRead)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
            seen.complete(Stamp.now());
        } catch (InterruptedException end) {
            // The run is over.
        }
    }

    private Set<ObjectName> consumers() {
        try {
            return beans.queryNames(new ObjectName(CONSUMERS), null);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasRead(ObjectName consumer) {
        try {
            return !before.contains(consumer) && (Double) beans.getAttribute(consumer, COUNTER) > 0;
        } catch (JMException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
