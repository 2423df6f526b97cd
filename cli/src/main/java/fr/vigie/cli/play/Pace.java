package fr.vigie.cli.play;

import java.util.concurrent.TimeUnit;

/** Holds days back so that no more than so many are played in a second. */
final class Pace {
    private final double daysPerSecond;
    private final long start = System.nanoTime();

    Pace(double daysPerSecond) {
        this.daysPerSecond = daysPerSecond;
    }

    /** Waits until the turn of a day has come, counted from 0. */
    void await(long day) throws InterruptedException {
        if (daysPerSecond > 0) {
            long due = start + (long) (day / daysPerSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
    }
}
