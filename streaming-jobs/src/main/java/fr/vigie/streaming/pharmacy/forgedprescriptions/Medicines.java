package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.event.BillingLine;
import java.util.Set;

/** Lines of medicines that a pharmacy dispensed to a patient. */
final class Medicines {
    /** Codes of the rates of reimbursement, 100, 65, 30 and 15 %; of the dated table of other care. */
    private static final Set<String> CODES = Set.of("PH1", "PH7", "PH4", "PH2");

    private Medicines() {}

    /** Whether a line is one. */
    static boolean isOne(BillingLine line) {
        return CODES.contains(line.getActCode()) && line.getPatientId().isPresent() && line.getQuantity() > 0;
    }

    /** Whether it reimburses a product on prescription that costs a sum a box. */
    static boolean isExpensive(BillingLine line, long minPriceCents) {
        return isOne(line)
                && line.getReimbursedCents() > 0
                && line.getProductCode().isPresent()
                && line.getPrescriberId().isPresent()
                && line.getAmountCents() >= minPriceCents * line.getQuantity();
    }
}
