package fr.vigie.casequeue.person;

import java.util.EnumSet;
import java.util.Set;

/** What somebody may do, and who may: the matrix of the documentation is made from here. */
public enum Permission {
    /** See the ranked alerts, their reasons, lines and figures. */
    READ_QUEUE(Role.INVESTIGATOR, Role.MANAGER, Role.DATA_SCIENTIST, Role.AUDITOR),
    /** See cases and the dossiers of subjects. */
    READ_CASES(Role.INVESTIGATOR, Role.MANAGER, Role.AUDITOR),
    /** Take the next case, note, attach, snooze, take procedural steps that need no other hand. */
    WORK_CASES(Role.INVESTIGATOR, Role.MANAGER),
    /** Give a case to somebody, take it back, act on several at once. */
    ASSIGN_CASES(Role.MANAGER),
    /** Show again, before its time, what was concluded without action. */
    LIFT_SUPPRESSIONS(Role.MANAGER),
    /** Decide on a penalty, a complaint or a déconventionnement that somebody else has proposed. */
    DECIDE_SANCTIONS(Role.MANAGER),
    /** See the préjudice, month by month and rule by rule. */
    READ_BOARD(Role.MANAGER, Role.AUDITOR, Role.DATA_SCIENTIST),
    /** Set the yearly objective, and correct the ledger by a counter-entry. */
    KEEP_LEDGER(Role.MANAGER),
    /** Name the person behind a pseudonym, on a case in instruction, with a motive. */
    REIDENTIFY(Role.INVESTIGATOR, Role.MANAGER),
    /** Restrict a dossier to some, and let others in. */
    GRANT_DOSSIERS(Role.MANAGER),
    /** Read who did what. */
    READ_AUDIT(Role.AUDITOR),
    /** Create accounts, give and take roles. */
    KEEP_ACCOUNTS(Role.ADMINISTRATOR),
    /** Purge what has passed its retention. */
    PURGE(Role.ADMINISTRATOR),
    /** Read metrics of the service. */
    READ_METRICS(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    Permission(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    /** Who has it. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
