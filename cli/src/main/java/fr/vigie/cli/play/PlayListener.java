package fr.vigie.cli.play;

import java.time.LocalDate;

/** Told of each day that has been played and closed. */
public interface PlayListener {
    /**
     * A day is closed; records were acknowledged so far, and this share of the days is done, 0 to 1. The next day is
     * played when the call returns.
     */
    void closed(LocalDate day, long records, double share) throws InterruptedException;
}
