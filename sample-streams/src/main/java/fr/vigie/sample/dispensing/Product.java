package fr.vigie.sample.dispensing;

/**
 * A simulated medicine.
 *
 * @param code 13 digits with a valid key, from a range that is not attributed
 * @param actCode PH1, PH7, PH4 or PH2: the rate of reimbursement
 * @param priceCents of a box, taxes included
 * @param use what it is for
 * @param weight how often it is prescribed among those of its use
 * @param substitutable whether there is a generic, so that a physician may exclude substitution
 */
public record Product(String code, String actCode, long priceCents, Use use, double weight, boolean substitutable) {

    /** What a medicine is for. */
    public enum Use {
        ACUTE,
        CHRONIC,
        EPILEPSY,
        DIABETES,
        /** From some 200 euros a box on, mostly prescribed in hospitals. */
        COSTLY
    }
}
