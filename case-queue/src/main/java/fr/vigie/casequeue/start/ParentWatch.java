package fr.vigie.casequeue.start;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Stops the application once the process that started it has died, so that nothing is left behind. */
@Component
@ConditionalOnProperty(StartSettings.PARENT_PID)
class ParentWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ParentWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Optional<ProcessHandle> watched;
    private final boolean parentAtStart;
    private volatile boolean running;

    ParentWatch(@Value("${" + StartSettings.PARENT_PID + "}") long pid) {
        this.watched = ProcessHandle.of(pid);
        this.parentAtStart = isParent();
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this::watch, "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            while (running && isAlive()) {
                Thread.sleep(INTERVAL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (running) {
            LOG.info("the process that started this one has died: stopping");
            System.exit(0);
        }
    }

    /** A dead parent whom nobody has reaped still counts as alive, but its children already have another parent. */
    private boolean isAlive() {
        return watched.map(ProcessHandle::isAlive).orElse(false) && (!parentAtStart || isParent());
    }

    private boolean isParent() {
        return watched.isPresent() && watched.equals(ProcessHandle.current().parent());
    }
}
