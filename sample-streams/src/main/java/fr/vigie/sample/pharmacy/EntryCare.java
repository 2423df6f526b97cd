package fr.vigie.sample.pharmacy;

import fr.vigie.sample.chance.Chance;

/**
 * How carefully somebody enters tests in SI-DEP.
 *
 * @param forgotten share never entered, about 1 %
 * @param nextDay share entered the next day
 * @param late share entered two to nine days later
 * @param unknownKey share entered under a temporary number, the patient's NIR being unknown
 */
public record EntryCare(double forgotten, double nextDay, double late, double unknownKey) {

    /** Somebody's care: mostly good (unverified; 98 to 99 % of results were there the same or the next day: DREES). */
    public static EntryCare draw(Chance chance) {
        return new EntryCare(
                chance.uniform(0.002, 0.02),
                chance.uniform(0.01, 0.14),
                chance.uniform(0.002, 0.015),
                chance.uniform(0.002, 0.012));
    }
}
