package fr.vigie.sample.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.MileageCode;

/**
 * Km of one visit.
 *
 * @param line the line that bills them, its amounts still open
 * @param code IK or IKM
 * @param honestKm km an honest nurse would have billed, clerical slips included
 * @param billedKm km billed
 * @param ratePercent percent reimbursed
 */
record Drive(BillingLine line, MileageCode code, int honestKm, int billedKm, int ratePercent) {}
