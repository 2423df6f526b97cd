package fr.vigie.graph.link;

/** Yes-or-no marks of a link; which ones a kind bears is told beside each. */
public enum LinkFlag {
    /** LEAVE: on paper. */
    PAPER,
    /** LEAVE: a scan. */
    SCAN,
    /** LEAVE: prescribed in a teleconsultation. */
    TELECONSULTATION,
    /** LEAVE: the patient was referred. */
    REFERRED,
    /** LEAVE: a prolongation. */
    PROLONGATION,
    /** LEAVE: for sickness. */
    SICKNESS,
    /** LEAVE: received at night or in the evening, before 7 or from 19 o'clock on. */
    EVENING,
    /** ALLOWANCE: paid to the insured in person. */
    TO_INSURED,
    /** ALLOWANCE: paid already. */
    PAID,
    /** ACCOUNT: of a guardian or an employer. */
    OF_OTHER,
    /** ACCOUNT: declared online. */
    ONLINE,
    /** ACCOUNT: known from the start. */
    INITIAL,
    /** WORK: contributions are paid. */
    CONTRIBUTIONS_PAID,
    /** READER: used for something else than a feuille de soins. */
    NOT_A_CLAIM,
    /** CARE: seen at a distance. */
    AT_A_DISTANCE,
    /** PRESCRIBED: from the prescriber's own software. */
    ELECTRONIC,
    /** TEST: of a collective screening. */
    COLLECTIVE;

    /** The bit of a flag. */
    int bit() {
        return 1 << ordinal();
    }

    /** Whether it is among the flags of a link. */
    public boolean in(int flags) {
        return (flags & bit()) != 0;
    }
}
