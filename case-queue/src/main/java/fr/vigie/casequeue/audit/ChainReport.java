package fr.vigie.casequeue.audit;

import java.util.Optional;

/**
 * What the verification of the log found.
 *
 * @param entries that hold, from the beginning or from the last purge, up to the first break
 * @param last number of the last of them; 0 if there is none
 * @param head hash of the last of them, in hexadecimal: kept elsewhere, it proves later that nothing before it has changed
 * @param firstBreak where the chain does not hold, if it does not
 */
public record ChainReport(long entries, long last, String head, Optional<Break> firstBreak) {
    /** Whether the whole chain holds. */
    public boolean whole() {
        return firstBreak.isEmpty();
    }

    /**
     * A place where the chain does not hold.
     *
     * @param number of the entry
     * @param reason what is wrong with it
     */
    public record Break(long number, Reason reason) {}

    /** What can be wrong. */
    public enum Reason {
        /** An entry is missing before this one, or this one was put in. */
        GAP,
        /** It does not follow the entry before it. */
        NOT_THE_NEXT,
        /** Its content is not that of which the hash was made. */
        CHANGED,
        /** The log ends before the last entry that was written, or after it. */
        END,
        /** The hash that was kept elsewhere is that of no entry. */
        KNOWN_HEAD_MISSING
    }
}
