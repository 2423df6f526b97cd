package fr.vigie.cli.play;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How recorded days are played.
 *
 * @param shuffleWithinDaySeed seed by which the records of each day are shuffled; empty = as they came
 * @param until last day that is played and closed; empty = to the last day
 * @param daysPerSecond pace; 0 = as fast as the broker takes it
 */
public record PlaySettings(OptionalLong shuffleWithinDaySeed, Optional<LocalDate> until, double daysPerSecond) {
    /** Refuses a pace below 0. */
    public PlaySettings {
        if (!(daysPerSecond >= 0)) {
            throw new IllegalArgumentException("daysPerSecond " + daysPerSecond + ": must be 0 or more");
        }
    }

    /** As they came, to the last day, as fast as the broker takes it. */
    public static PlaySettings asTheyCame() {
        return new PlaySettings(OptionalLong.empty(), Optional.empty(), 0);
    }
}
