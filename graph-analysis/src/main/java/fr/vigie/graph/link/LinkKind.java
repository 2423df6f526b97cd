package fr.vigie.graph.link;

/**
 * What a link says. Each kind has four ends (two that it joins, and two that say more of it), a day, a second day, an
 * amount and cents; what these mean is told here.
 */
public enum LinkKind {
    /**
     * Care: who did it – patient; via the prescriber, by the biller; day of care; in the place of a second day a number for
     * the prescription (its day where it has no id); amount = passage of the day, 0 if not said; reimbursable cents.
     */
    CARE(NodeKind.PROFESSIONAL, NodeKind.PATIENT, NodeKind.PROFESSIONAL, NodeKind.BILLER),
    /** A test as billed: biller – patient; via nobody, by who did it; day of care; cents of the line. */
    TEST(NodeKind.BILLER, NodeKind.PATIENT, NodeKind.NONE, NodeKind.PROFESSIONAL),
    /** An entry in SI-DEP: performer – patient; day of the test. */
    REGISTRATION(NodeKind.PROFESSIONAL, NodeKind.PATIENT, NodeKind.NONE, NodeKind.NONE),
    /** Kits delivered: pharmacy – professional; amount = tests; day of care; cents. */
    KITS(NodeKind.BILLER, NodeKind.PROFESSIONAL, NodeKind.NONE, NodeKind.NONE),
    /** A medicine handed out: prescriber – patient; via nobody, by the pharmacy; days of care and of the prescription; amount = a number for the product; cents. */
    MEDICINE(NodeKind.PROFESSIONAL, NodeKind.PATIENT, NodeKind.NONE, NodeKind.BILLER),
    /** A prescription of care: prescriber – patient; day of it. */
    PRESCRIBED(NodeKind.PROFESSIONAL, NodeKind.PATIENT, NodeKind.NONE, NodeKind.NONE),
    /** A card in a reader on a day: card – reader; via the commune, by the holder. One link a day, whatever the uses. */
    READER(NodeKind.CARD, NodeKind.TERMINAL, NodeKind.COMMUNE, NodeKind.PROFESSIONAL),
    /** A sick leave: prescriber – patient; via the leave, by the employer; first and last day; amount = day of the prescription. */
    LEAVE(NodeKind.PROFESSIONAL, NodeKind.PATIENT, NodeKind.LEAVE, NodeKind.EMPLOYER),
    /** A sick leave as it was signed: card – patient; via the leave, by the prescriber; day of the prescription. */
    SIGNED(NodeKind.CARD, NodeKind.PATIENT, NodeKind.LEAVE, NodeKind.PROFESSIONAL),
    /** Daily allowances proposed or paid: account – patient; via the leave, by the employer; first and last day paid; amount = mean gross monthly wage, cents; cents. */
    ALLOWANCE(NodeKind.IBAN, NodeKind.PATIENT, NodeKind.LEAVE, NodeKind.EMPLOYER),
    /** An account declared: account – patient; day of the declaration. */
    ACCOUNT(NodeKind.IBAN, NodeKind.PATIENT, NodeKind.NONE, NodeKind.NONE),
    /** Work declared: employer – patient; first day of the month; second day: of the contract; amount = days worked; cents of gross wage. */
    WORK(NodeKind.EMPLOYER, NodeKind.PATIENT, NodeKind.NONE, NodeKind.NONE);

    private static final LinkKind[] BY_ORDINAL = values();

    private final NodeKind from;
    private final NodeKind to;
    private final NodeKind via;
    private final NodeKind by;

    LinkKind(NodeKind from, NodeKind to, NodeKind via, NodeKind by) {
        this.from = from;
        this.to = to;
        this.via = via;
        this.by = by;
    }

    static LinkKind of(int ordinal) {
        return BY_ORDINAL[ordinal];
    }

    NodeKind from() {
        return from;
    }

    NodeKind to() {
        return to;
    }

    NodeKind via() {
        return via;
    }

    NodeKind by() {
        return by;
    }
}
