package fr.vigie.sample.physician;

import fr.vigie.sample.practice.Practice;

/**
 * Hours of consultation at one place.
 *
 * @param practice where
 * @param fromSecond first second of the day
 * @param patients how many are seen, one every {@link #SLOT_SECONDS} seconds
 */
record Session(Practice practice, int fromSecond, int patients) {
    static final int SLOT_SECONDS = 16 * 60;
}
