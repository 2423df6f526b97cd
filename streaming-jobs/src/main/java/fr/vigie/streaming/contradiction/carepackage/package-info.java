/**
 * Are acts billed that a package has already paid: SSIAD, EHPAD (tarif partiel or global), HAD?
 *
 * <p>Within the days and walls of a package, the acts that it pays ({@link fr.vigie.domain.tariff.PackageContents}) are not
 * due a second time (CASF D312-4 for the SSIAD, CSS L133-4). What a HAD pays depends on its protocol: its acts have a code
 * and a lower probability of their own. Units: days, cents; all that a line reimburses is undue.
 *
 * <p>What it misses: the first and last day of a package, acts in an EHPAD billed as at home, kinds of acts that the table
 * does not know (laboratory, imaging), and packages that the caisse is not told.
 */
@NullMarked
package fr.vigie.streaming.contradiction.carepackage;

import org.jspecify.annotations.NullMarked;
