/**
 * Verdicts at day closes: every keyed operator holds a day's records back and folds them, in canonical order, once the
 * day has been closed. What it then says is a function of the set of records, not of their arrival.
 */
@NullMarked
package fr.vigie.streaming.dayclose;

import org.jspecify.annotations.NullMarked;
