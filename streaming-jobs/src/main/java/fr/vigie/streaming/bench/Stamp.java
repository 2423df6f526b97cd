package fr.vigie.streaming.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * A moment in this process.
 *
 * @param nanos {@link System#nanoTime}
 * @param cpuNanos processor time of the process so far, ns
 */
record Stamp(long nanos, long cpuNanos) {
    static Stamp now() {
        return new Stamp(
                System.nanoTime(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }
}
