package fr.vigie.cli.play;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How recorded days are played.
 *
 * @param shuffleWithinDaySeed seed by which the records of each day are shuffled; empty = as they came
 * @param until last day that is played and closed; empty = to the last day
 * @param speedUp seconds of event time played in one second at most (3,600: an hour a second); 0 = as fast as the
 *     broker takes it
 * @param recordsPerSecond records played in one second at most, on the average; 0 = as fast as the broker takes them
 */
public record PlaySettings(
        OptionalLong shuffleWithinDaySeed, Optional<LocalDate> until, double speedUp, double recordsPerSecond) {
    /** Refuses a speed-up or a number of records below 0. */
    public PlaySettings {
        if (!(speedUp >= 0)) {
            throw new IllegalArgumentException("speed-up " + speedUp + ": must be 0 or more");
        }
        if (!(recordsPerSecond >= 0)) {
            throw new IllegalArgumentException("records a second " + recordsPerSecond + ": must be 0 or more");
        }
    }

    /** As they came, to the last day, as fast as the broker takes it. */
    public static PlaySettings asTheyCame() {
        return new PlaySettings(OptionalLong.empty(), Optional.empty(), 0, 0);
    }

    /** As they came, to the last day, at a speed-up. */
    public static PlaySettings atSpeedUp(double speedUp) {
        return new PlaySettings(OptionalLong.empty(), Optional.empty(), speedUp, 0);
    }

    /** As they came, to some day, so many records a second at most. */
    public static PlaySettings atRate(double recordsPerSecond, LocalDate until) {
        return new PlaySettings(OptionalLong.empty(), Optional.of(until), 0, recordsPerSecond);
    }
}
