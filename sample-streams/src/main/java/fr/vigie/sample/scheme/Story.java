package fr.vigie.sample.scheme;

import java.time.LocalDate;

/** A planted fraud, or something innocent that looks like one: who plays it, and what it adds to the days. */
public interface Story {

    /** Its name, as in the labels. */
    String storyName();

    /** Whether it is innocent; a fraud unless said otherwise. */
    default boolean isLookAlike() {
        return false;
    }

    /**
     * How many instances a world of so many insured has unless told otherwise: one, and one more for every 100,000. All
     * schemes together then are some 200 planted frauds in a département of 660,000 (274 outcomes of 850 signals a year
     * in Charente-Maritime in 2024).
     */
    default int usualCount(int insured) {
        return 1 + insured / 100_000;
    }

    /** Chooses who plays it, before the first day. */
    void cast(Stage stage, int count);

    /** Adds what belongs to a day; called after everybody else has played it. */
    default void play(Stage stage, LocalDate day) {}
}
