package fr.vigie.casequeue.ledger;

/**
 * An entry to write.
 *
 * @param account where
 * @param trace what found the euros
 * @param cents a debit if positive, a credit if negative
 */
record Posting(Account account, Trace trace, long cents) {}
