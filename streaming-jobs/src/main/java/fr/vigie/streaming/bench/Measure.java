package fr.vigie.streaming.bench;

/**
 * What a run took, from the first record read to the last result.
 *
 * @param wallSeconds time on the wall clock, s
 * @param cpuSeconds processor time of the whole process in that time, s; the broker in the process included
 */
public record Measure(double wallSeconds, double cpuSeconds) {
    /** What passed between two stamps. */
    static Measure between(Stamp first, Stamp last) {
        return new Measure((last.nanos() - first.nanos()) / 1e9, (last.cpuNanos() - first.cpuNanos()) / 1e9);
    }
}
