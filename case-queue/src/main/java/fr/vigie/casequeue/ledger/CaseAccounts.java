package fr.vigie.casequeue.ledger;

import java.util.List;

/**
 * The ledger of a case.
 *
 * @param totals what stands in each account
 * @param entries all of them, in order
 */
public record CaseAccounts(Totals totals, List<Entry> entries) {}
