package fr.vigie.sample.dispensing;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.prescribing.Referral;
import java.util.List;
import java.util.Optional;

/**
 * A prescription dispensed at a counter.
 *
 * @param pharmacy where
 * @param patientId to whom; of another caisse perhaps
 * @param fullyCovered whether it is reimbursed at 100 %
 * @param referral who prescribed, and when
 * @param second second of the day
 * @param products what, one line each
 * @param story the story that it belongs to
 * @param undue whether nothing of it is due
 */
public record Sale(
        Pharmacy pharmacy,
        String patientId,
        boolean fullyCovered,
        Referral referral,
        int second,
        List<Product> products,
        Optional<Instance> story,
        boolean undue) {

    /** An honest one, no part of a story. */
    public static Sale honest(
            Pharmacy pharmacy,
            String patientId,
            boolean fullyCovered,
            Referral referral,
            int second,
            List<Product> products) {
        return new Sale(pharmacy, patientId, fullyCovered, referral, second, products, Optional.empty(), false);
    }
}
