/**
 * Are a physician's fees beyond the tariff out of all proportion to those of the peers?
 *
 * <p>OVERRUN_SHARE, an implausibility without items: in several quarters of care the dépassements are a share of the fees that
 * reaches the 99th percentile of the physicians of the same specialty who charge some, and lies well beyond their median.
 * Dépassements are legal in sector 2 but owe tact et mesure (CSP art. R4127-53); no text gives a threshold, and what
 * is excessive goes before a commission. Units: shares in thousandths of the fees, quarters of the year, cents.
 *
 * <p>What it misses: the sector of a physician (no record tells it), patients with the complémentaire santé solidaire, who owe
 * none, fees that are not on the feuille de soins, specialties with fewer than 30 members.
 */
@NullMarked
package fr.vigie.streaming.physician.overruns;

import org.jspecify.annotations.NullMarked;
