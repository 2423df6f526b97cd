/**
 * How professionals and billers stand beside their peers: features of a week, a month or a year, quantiles over peer groups
 * computed at each day close and used from the next day on, and the rules that compare the two. Nothing in here is itemised:
 * it says that something is worth a look.
 */
@NullMarked
package fr.vigie.streaming.peer;

import org.jspecify.annotations.NullMarked;
