package fr.vigie.sample.label;

/** What kind of subject a label names; accounts and addresses are members of rings only. */
public enum SubjectKind {
    PROFESSIONAL,
    BILLER,
    PATIENT,
    EMPLOYER,
    CARD,
    IBAN,
    ADDRESS
}
