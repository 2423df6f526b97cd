package fr.vigie.cli.play;

import java.util.concurrent.TimeUnit;

/** Holds records back so that event time runs at most so many times faster than the clock on the wall. */
final class Pace {
    private static final long NANOS_A_MILLI = 1_000_000;
    /** Shorter waits are not worth a system call. */
    private static final long WORTH_WAITING_NANOS = 2 * NANOS_A_MILLI;

    private final double speedUp;
    private final long firstMillis;
    private final long start = System.nanoTime();

    /** A pace from an event time on, in ms since 1970; a speed-up of 0 never waits. */
    Pace(double speedUp, long firstMillis) {
        this.speedUp = speedUp;
        this.firstMillis = firstMillis;
    }

    /** Waits until the turn of an event time has come. */
    void await(long millis) throws InterruptedException {
        if (speedUp > 0) {
            long due = start + (long) ((millis - firstMillis) / speedUp * NANOS_A_MILLI);
            long nanos = due - System.nanoTime();
            if (nanos > WORTH_WAITING_NANOS) {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        }
    }
}
