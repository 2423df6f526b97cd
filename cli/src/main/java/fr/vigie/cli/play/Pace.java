package fr.vigie.cli.play;

import java.util.concurrent.TimeUnit;

/**
 * Holds records back so that event time runs at most so many times faster than the clock on the wall, and no more records
 * go out a second than wanted, on the average since the start.
 */
final class Pace {
    private static final long NANOS_A_MILLI = 1_000_000;
    /** Shorter waits are not worth a system call. */
    private static final long WORTH_WAITING_NANOS = 2 * NANOS_A_MILLI;

    private static final double NANOS_A_SECOND = 1e9;

    private final PlaySettings settings;
    private final long firstMillis;
    private final long start = System.nanoTime();
    private long records;

    /** A pace from an event time on, in ms since 1970. */
    Pace(PlaySettings settings, long firstMillis) {
        this.settings = settings;
        this.firstMillis = firstMillis;
    }

    /** Waits until the turn of the next record has come, which bears an event time. */
    void awaitRecord(long millis) throws InterruptedException {
        await(millis);
        if (settings.recordsPerSecond() > 0) {
            sleepUntil((long) (records++ / settings.recordsPerSecond() * NANOS_A_SECOND));
        }
    }

    /** Waits until the turn of an event time has come. */
    void await(long millis) throws InterruptedException {
        if (settings.speedUp() > 0) {
            sleepUntil((long) ((millis - firstMillis) / settings.speedUp() * NANOS_A_MILLI));
        }
    }

    private void sleepUntil(long sinceStart) throws InterruptedException {
        long nanos = start + sinceStart - System.nanoTime();
        if (nanos > WORTH_WAITING_NANOS) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
