/**
 * Does a pharmacy bill antigen tests above their tariff, or twice?
 *
 * <p>Two breaches, exact to the cent. TEST_ABOVE_TARIFF: the amount of an act, a kit or a delivery of kits is above what it was
 * worth on its day of care, the supplement of a Sunday or public holiday included (arrêtés of 10 July 2020 and 1 June 2021 as
 * amended). TEST_BILLED_TWICE: two acts for one patient and day by one pharmacy, of which one is due. Units: cents, days.
 *
 * <p>What it misses: whoever bills a key letter (nurses, physicians, physiotherapists), pharmacies overseas, whose tariffs are
 * not in the table, and the lower price of a test sampled by another.
 */
@NullMarked
package fr.vigie.streaming.antigen.tariffs;

import org.jspecify.annotations.NullMarked;
