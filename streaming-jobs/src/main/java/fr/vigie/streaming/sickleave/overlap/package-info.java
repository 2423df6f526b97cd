/**
 * Was the same day paid twice to the same insured?
 *
 * <p>Sources: code de la sécurité sociale, art. L321-1 and L323-1 (one allowance for each day of incapacity), L133-4-1
 * (recovery of what was wrongly paid to an insured). Units: calendar days, cents. Nothing is extrapolated: the undue sum
 * is the cheaper payment of each day that was surely paid twice.
 *
 * <p>It misses overlaps between two caisses, days paid under a leave that was rectified since, and payments to several
 * employers of which one is invented.
 */
@NullMarked
package fr.vigie.streaming.sickleave.overlap;

import org.jspecify.annotations.NullMarked;
