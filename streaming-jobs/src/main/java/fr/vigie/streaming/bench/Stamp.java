package fr.vigie.streaming.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A moment in this process.
 *
 * @param nanos {@link System#nanoTime}
 * @param cpuNanos processor time of the process so far, ns
 */
record Stamp(long nanos, long cpuNanos) {
    /** Whether this is that long after another, or longer. */
    boolean isAfter(Stamp other, Duration by) {
        return nanos - other.nanos >= by.toNanos();
    }

    static Stamp now() {
        return new Stamp(
                System.nanoTime(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }
}
