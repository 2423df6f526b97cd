package fr.vigie.casequeue.person;

/** What somebody is at the caisse; one person may be several. */
public enum Role {
    /** Works cases: investigateur du pôle. */
    INVESTIGATOR,
    /** Answers for the pôle: responsable, who assigns, and decides on what an investigator proposes. */
    MANAGER,
    /** Retrains models from what was concluded; sees no case. */
    DATA_SCIENTIST,
    /** Reads everything, and who did what; changes nothing. */
    AUDITOR,
    /** Keeps accounts and the service; sees no case. */
    ADMINISTRATOR
}
