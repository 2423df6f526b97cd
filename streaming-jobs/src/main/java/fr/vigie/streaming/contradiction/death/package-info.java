/**
 * Is care billed for days after the patient's death?
 *
 * <p>Rule 6 of the field: a date of care strictly after the date of death is undue (CSS L133-4); the day of death itself is
 * never held. Accused is who did the care (a nurse, a physician), or the pharmacy for tests. Units: days of Europe/Paris,
 * cents; all that a line reimburses is undue.
 *
 * <p>What it misses: care of the dead that two cabinets bill with the Vitale card (each vouches for the other), deliveries,
 * devices, transports, codes that no table knows, and a death that the caisse never learns.
 */
@NullMarked
package fr.vigie.streaming.contradiction.death;

import org.jspecify.annotations.NullMarked;
