package fr.vigie.sample.scheme;

import java.time.LocalDate;

/** A planted fraud, or something innocent that looks like one: who plays it, and what it adds to the days. */
public interface Story {

    /** Its name, as in the labels. */
    String storyName();

    /** Whether it is innocent. */
    boolean isLookAlike();

    /** Chooses who plays it, before the first day. */
    void cast(Stage stage, int count);

    /** Adds what belongs to a day; called after everybody else has played it. */
    default void play(Stage stage, LocalDate day) {}
}
