package fr.vigie.casequeue.ledger;

/** What made somebody write in the ledger. */
public enum TransactionKind {
    /** An indu was notified. */
    CLAIM,
    /** A case was concluded, or concluded anew. */
    CONCLUSION,
    /** A loss that did not happen was stated. */
    AVOIDED,
    /** A payment came in. */
    RECOVERY,
    /** A penalty was pronounced. */
    PENALTY,
    /** An indu was withdrawn. */
    ABANDONMENT,
    /** A transaction was countered. */
    CORRECTION,
    /** The figures of a year were entered by hand. */
    BROUGHT
}
