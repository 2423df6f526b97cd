package fr.vigie.graph.link;

/** What a node of the graph stands for. The order is part of the canonical order of nodes. */
public enum NodeKind {
    /** Nobody: the end of a link that is not known. */
    NONE,
    /** A health professional, by RPPS or ADELI. */
    PROFESSIONAL,
    /** A cabinet, pharmacy, centre or carrier that is paid. */
    BILLER,
    /** An insured person, by pseudonym. */
    PATIENT,
    /** An employer, by SIRET. */
    EMPLOYER,
    /** A professional card. */
    CARD,
    /** An account, by pseudonym. */
    IBAN,
    /** A reader of cards, by serial. */
    TERMINAL,
    /** A commune, by INSEE code. */
    COMMUNE,
    /** A sick leave. */
    LEAVE;

    private static final NodeKind[] BY_ORDINAL = values();

    static NodeKind of(int ordinal) {
        return BY_ORDINAL[ordinal];
    }
}
