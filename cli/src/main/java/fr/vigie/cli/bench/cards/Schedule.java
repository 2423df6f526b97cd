package fr.vigie.cli.bench.cards;

import java.time.Duration;
import java.time.LocalDate;

/**
 * When is learned from and when is tested: a week of training, a week of delay in which frauds are not yet known, a week
 * of test.
 *
 * @param firstDay first day of training
 */
record Schedule(LocalDate firstDay) {
    /** After so long it is known of each payment whether it was a fraud. */
    static final Duration DELAY = Duration.ofDays(7);

    /** Days of training, of delay, and of test. */
    static final int DAYS = 7;

    /** The benchmark's own, with its test from 8 to 14 August 2018. */
    static final Schedule OF_THE_BENCHMARK = new Schedule(LocalDate.of(2018, 7, 25));

    /** The same so many days earlier. */
    Schedule earlier(int days) {
        return new Schedule(firstDay.minusDays(days));
    }

    /** The first day after training. */
    LocalDate trainedBefore() {
        return firstDay.plusDays(DAYS);
    }

    LocalDate firstTestDay() {
        return trainedBefore().plusDays(DELAY.toDays());
    }

    LocalDate lastTestDay() {
        return firstTestDay().plusDays(DAYS - 1L);
    }
}
