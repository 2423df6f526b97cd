package fr.vigie.casequeue.alert;

/**
 * Sums over the items of an alert; lines whose home is another alert are counted as lines, not in euros.
 *
 * @param lines how many items
 * @param citedLines how many of them have another alert as home
 * @param billedCents billed
 * @param dueCents due
 * @param undueCents undue
 * @param paidUndueCents the part of it that is already paid
 */
public record ItemTotals(
        long lines, long citedLines, long billedCents, long dueCents, long undueCents, long paidUndueCents) {}
