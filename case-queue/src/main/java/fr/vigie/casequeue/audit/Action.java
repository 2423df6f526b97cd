package fr.vigie.casequeue.audit;

/** The nature of what was done; to what, the object of the entry says. */
public enum Action {
    /** Logged in. */
    LOGIN,
    /** Tried to log in with a wrong password, a closed account or an identity without account. */
    LOGIN_FAILED,
    /** Tried too often, and must wait. */
    LOGIN_LOCKED,
    /** Logged out. */
    LOGOUT,
    /** Tried what the roles do not allow. */
    REFUSED,
    /** Looked at it. */
    READ,
    /** Took a copy out of the house: file, table, letter. */
    EXPORT,
    /** Made it. */
    CREATE,
    /** Changed it. */
    CHANGE,
    /** Took a decision on it, or proposed one. */
    DECIDE,
    /** Named the person behind a pseudonym. */
    REIDENTIFY,
    /** Let somebody in, or shut him out. */
    GRANT,
    /** Removed what had passed its retention. */
    PURGE
}
