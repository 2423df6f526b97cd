package fr.vigie.casequeue.procedure;

/** A chain of steps that is opened by one of them, in which delays run, and which others end. */
public enum Proceeding {
    /** Recovery of what was unduly paid. */
    INDU("notification d’indu"),
    /** Avertissement or financial penalty. */
    PENALTY("procédure de pénalité"),
    /** A complaint, from its proposal on. */
    COMPLAINT("proposition de plainte"),
    /** Emergency déconventionnement. */
    DECONVENTION("procédure de déconventionnement en urgence");

    private final String french;

    Proceeding(String french) {
        this.french = french;
    }

    /** In the middle of a French sentence, feminine. */
    String toFrench() {
        return french;
    }
}
