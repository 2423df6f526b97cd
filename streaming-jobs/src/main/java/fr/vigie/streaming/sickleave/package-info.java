/**
 * Leaves and daily allowances (indemnités journalières) of one insured.
 *
 * <p>Allowances count as soon as they are proposed; money is in cents, time in calendar days of Europe/Paris.
 */
@NullMarked
package fr.vigie.streaming.sickleave;

import org.jspecify.annotations.NullMarked;
