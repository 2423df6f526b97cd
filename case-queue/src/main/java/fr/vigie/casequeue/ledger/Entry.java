package fr.vigie.casequeue.ledger;

import fr.vigie.domain.event.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry as it stands in the ledger.
 *
 * @param transactionId what it is a part of
 * @param position its place in it, from 1
 * @param kind what made somebody write it
 * @param caseNumber its case; empty for the figures of a year that Vigie did not see
 * @param outcome of a conclusion
 * @param onDay the day it counts on
 * @param at when it was written
 * @param login who wrote it
 * @param motive as it was given
 * @param counters the transaction that it takes back
 * @param account where
 * @param cents a debit if positive, a credit if negative
 * @param trace what found the euros
 * @param category the group of the board
 */
public record Entry(
        long transactionId,
        int position,
        TransactionKind kind,
        Optional<String> caseNumber,
        Optional<Outcome> outcome,
        LocalDate onDay,
        Instant at,
        String login,
        Optional<String> motive,
        Optional<Long> counters,
        Account account,
        long cents,
        Trace trace,
        ProfessionCategory category) {

    /** The cents if it is a debit, else 0. */
    public long debit() {
        return Math.max(0, cents);
    }

    /** The cents if it is a credit, else 0. */
    public long credit() {
        return Math.max(0, -cents);
    }
}
