package fr.vigie.sample.nurse;

/**
 * A visit that was not made.
 *
 * @param episode the care it claims, see {@link NurseCare#invent}
 * @param passage number in the day for this patient, from 1
 * @param secondOfDay when it claims to have been
 */
public record InventedVisit(Episode episode, int passage, int secondOfDay) {}
