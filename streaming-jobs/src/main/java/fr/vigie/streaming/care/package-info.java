/**
 * The days of care of whoever is paid for them, and the questions asked of them: one {@link fr.vigie.streaming.care.CareRule}
 * a detector. Rules are pure: the job keeps the days, counts, re-judges and reports.
 */
@NullMarked
package fr.vigie.streaming.care;

import org.jspecify.annotations.NullMarked;
