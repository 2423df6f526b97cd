package fr.vigie.cli.drawn;

import java.time.LocalDate;

/**
 * A disposition on a case that was drawn.
 *
 * @param disposition its id
 * @param stratum among what
 * @param week the Monday for which
 * @param pool how many there were to draw among that week
 * @param drawn how many of them were drawn, whether they are concluded or not
 */
public record DrawnCase(String disposition, Stratum stratum, LocalDate week, int pool, int drawn) {
    public DrawnCase {
        if (drawn < 1 || pool < drawn) {
            throw new IllegalArgumentException(
                    "drawn = " + drawn + ", pool = " + pool + ": expected 1 or more, out of at least as many");
        }
    }
}
