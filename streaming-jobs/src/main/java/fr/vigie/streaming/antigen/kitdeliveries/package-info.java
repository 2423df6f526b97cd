/**
 * Were the boxes of kits that a pharmacy bills as delivered to professionals really delivered?
 *
 * <p>Nine tenths of the national fraud with antigen tests were fictitious deliveries. Three findings. KIT_BOXES_BEYOND_LIMIT, a
 * breach: more than one box for a professional and day (arrêté of 1 June 2021, art. 14). KIT_RECIPIENTS_DOUBTFUL, an
 * implausibility: boxes for many professionals who had retired, may not test, practise far away or bill no test themselves. KIT_DELIVERIES_VOLUME, an
 * implausibility without items: deliveries to many professionals that outweigh everything the pharmacy tests itself. Units: boxes,
 * tests, km as the crow flies, cents.
 *
 * <p>What it misses: deliveries in the names of neighbours who test, and of a few names only.
 */
@NullMarked
package fr.vigie.streaming.antigen.kitdeliveries;

import org.jspecify.annotations.NullMarked;
