/**
 * Does a physician teleconsult for more than the convention's share of the year's activity?
 *
 * <p>Source: convention of physicians of 2024, art. 87.7 (20 % of the annual activity, 40 % for psychiatrists; exclusions
 * apply), followed by the convention's own procedure: no indu, hence no euros. Units: consultations of a calendar year,
 * shares 0–1. The year of a physician is judged from the first day on which its volume tells.
 *
 * <p>It misses teleconsultations billed as consultations in the cabinet, and knows nothing of exceptions that are granted.
 */
@NullMarked
package fr.vigie.streaming.physician.teleconsultation;

import org.jspecify.annotations.NullMarked;
