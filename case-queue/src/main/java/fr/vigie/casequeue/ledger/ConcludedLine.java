package fr.vigie.casequeue.ledger;

/**
 * A billing line, or a payment of a daily allowance, that is held to be undue.
 *
 * @param trace what found it: one reason a line, the one that its euros are counted in
 * @param recordId the line; once in a conclusion
 * @param paid whether it was paid: subi if it was, évité if not
 * @param undueCents what is undue of it, at least 1
 */
public record ConcludedLine(Trace trace, String recordId, boolean paid, long undueCents) {
    /** Refuses what is no sum. */
    public ConcludedLine {
        if (undueCents < 1 || undueCents > Ledger.MOST_CENTS) {
            throw new IllegalArgumentException("undue cents of " + recordId + ": " + undueCents);
        }
    }

    /** The same line with another sum. */
    public ConcludedLine of(long cents) {
        return new ConcludedLine(trace, recordId, paid, cents);
    }
}
