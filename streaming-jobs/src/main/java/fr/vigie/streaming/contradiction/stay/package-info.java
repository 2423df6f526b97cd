/**
 * Is care at home billed for days that the patient spends in hospital?
 *
 * <p>Rule 7 of the field: an act at home strictly inside a full stay, after the day of admission and before that of
 * discharge, was not given (CSS L133-4; Cass. crim. 2022). Accused is who did the care. Units: days, cents; all that a line
 * reimburses is undue.
 *
 * <p>What it misses: stays that last (their end is not known), stays abroad, acts in the cabinet, and home care on the days
 * of admission and discharge.
 */
@NullMarked
package fr.vigie.streaming.contradiction.stay;

import org.jspecify.annotations.NullMarked;
