package fr.vigie.casequeue.ledger;

/** Where cents stand. Accounts of debit say what became of money, those of credit say why; both sides are always equal. */
public enum Account {
    /** Owed to the caisse, and neither paid nor given up. */
    CREANCE(true),
    /** Paid back. */
    RECOUVRE(true),
    /** Claimed, and given up. */
    ABANDONNE(true),
    /** Received beyond what was owed: the 10 % of a mise en demeure. */
    MAJORATION_RECUE(true),
    /** What would have been spent, as whoever works the case has stated it. */
    DEPENSE_EVITEE(true),
    /** Undue lines that were stopped before they were paid. */
    PAIEMENT_ARRETE(true),
    /** Penalties pronounced. */
    PENALITE_DUE(true),
    /** Figures of a year that Vigie did not see. */
    REPRISE(true),

    /** Claimed, in a case that is not concluded. */
    INSTANCE(false),
    /** Préjudice subi: wrongly paid, reparation is claimed, concluded as fraud, fault or abuse. */
    SUBI(false),
    /** Wrongly paid and claimed, concluded as an error: no fraud. */
    ERREUR(false),
    /** Avoided, in a case that is not concluded. */
    EVITE_INSTANCE(false),
    /** Préjudice évité: would have been paid but for the action. */
    EVITE(false),
    /** Avoided, in a case whose outcome does not count. */
    EVITE_ECARTE(false),
    /** Why more was received than was owed. */
    MAJORATION(false),
    /** Why penalties are due; never part of a préjudice. */
    PENALITE(false);

    private final boolean debit;

    Account(boolean debit) {
        this.debit = debit;
    }

    /**
     * What stands in it, as people read it.
     *
     * @param sum of its entries: debits positive, credits negative
     */
    public long balance(long sum) {
        return debit ? sum : Math.negateExact(sum);
    }
}
