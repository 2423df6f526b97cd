package fr.vigie.streaming.bench;

import java.util.Optional;

/**
 * What a run took.
 *
 * @param records records that were worked off
 * @param wallSeconds time on the wall clock, s
 * @param cpuSeconds processor time of the whole process in that time, s; the broker in the process included
 * @param live what is known of a live job beside; empty for the other pipelines
 */
public record Measure(long records, double wallSeconds, double cpuSeconds, Optional<Live> live) {
    /**
     * What is known of a live job.
     *
     * @param warm whether the stretch began after the warming up; else it is the whole run, which was over before
     * @param days days of the world that were closed in the stretch
     * @param heapBytes the most heap that was in use after a collection, bytes; that of the broker in the process included
     * @param stateBytes what its last checkpoint takes on disk, bytes
     */
    public record Live(boolean warm, long days, long heapBytes, long stateBytes) {}

    /** What passed between two stamps. */
    static Measure between(long records, Stamp first, Stamp last) {
        return new Measure(
                records,
                (last.nanos() - first.nanos()) / 1e9,
                (last.cpuNanos() - first.cpuNanos()) / 1e9,
                Optional.empty());
    }

    Measure with(Live known) {
        return new Measure(records, wallSeconds, cpuSeconds, Optional.of(known));
    }
}
