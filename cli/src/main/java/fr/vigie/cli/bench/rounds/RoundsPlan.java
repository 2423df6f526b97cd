package fr.vigie.cli.bench.rounds;

import fr.vigie.sample.WorldSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What the rounds are played on.
 *
 * @param directory where worlds and replays are kept for the next time
 * @param insured persons of each world
 * @param learnt seeds of the worlds of the rounds, one a round
 * @param unseen seed of the world that all are judged on
 * @param dates on which is concluded; the last is the last day of the worlds
 * @param first alerts that are worked down on each date
 */
record RoundsPlan(Path directory, int insured, List<Long> learnt, long unseen, List<LocalDate> dates, int first) {
    private static final LocalDate FROM = LocalDate.of(2021, 9, 1);
    private static final int DAYS = 181;

    /**
     * Instances of every look-alike (chosen on the world of seed 3001, which is none of these): in worlds as they are usually
     * made nearly all first alerts are right, and nothing is left to be learnt.
     */
    static final int LOOK_ALIKES = 5;

    RoundsPlan {
        learnt = List.copyOf(learnt);
        dates = List.copyOf(dates);
    }

    static RoundsPlan usual(Path directory, int insured) {
        return new RoundsPlan(
                directory, insured, List.of(3031L, 3032L, 3033L), 3034, List.of(FROM.plusDays(DAYS - 1)), 50);
    }

    WorldSettings world(long seed) {
        return WorldSettings.defaults(seed)
                .withInsured(insured)
                .withPeriod(FROM, DAYS)
                .withEveryLookAlike(LOOK_ALIKES);
    }

    Path directory(long seed) {
        return directory.resolve("rounds/" + insured + "-" + seed);
    }
}
