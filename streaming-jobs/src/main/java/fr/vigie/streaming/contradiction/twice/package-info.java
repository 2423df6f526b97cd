/**
 * Is the same act on the same patient billed twice: on two numbers, or on two invoices?
 *
 * <p>Rule 9 of the field (CSS L133-4): of two lines for one visit the first received stays due, the later one is not, nor is
 * the travel on its invoice. Two lines are of one visit where the same carer bills it on two numbers and nothing tells the
 * visits apart, or where two invoices give the same time for it. Accused is the carer of the later line. Units: days,
 * minutes, cents.
 *
 * <p>What it misses: acts billed to two caisses, a second line that gives itself out for another passage (see
 * {@code prescription}), and repetitions after more than some days, which look like an invoice that was refused and sent
 * again.
 */
@NullMarked
package fr.vigie.streaming.contradiction.twice;

import org.jspecify.annotations.NullMarked;
