package fr.vigie.casequeue.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The accounts of one case, and what is to be written in them: cents move from one account to another, so that every
 * transaction balances however it came about.
 */
final class Balances {
    private record Cell(Account account, Trace trace) {}

    private final Map<Cell, Long> sums = new LinkedHashMap<>();
    private final Map<Cell, Long> changes = new LinkedHashMap<>();

    /** What stands, in the order in which it was written. */
    static Balances of(Collection<Posting> standing) {
        Balances balances = new Balances();
        standing.forEach(entry -> add(balances.sums, new Cell(entry.account(), entry.trace()), entry.cents()));
        return balances;
    }

    /** Debits one account and credits another, or the other way round if the cents are negative. */
    void move(Account debit, Account credit, Trace trace, long cents) {
        change(new Cell(debit, trace), cents);
        change(new Cell(credit, trace), Math.negateExact(cents));
    }

    /** What stands in an account for a trace, with the changes. */
    long of(Account account, Trace trace) {
        return account.balance(sums.getOrDefault(new Cell(account, trace), 0L));
    }

    /** What stands in an account, with the changes. */
    long of(Account account) {
        return traces().stream().mapToLong(trace -> of(account, trace)).reduce(0, Math::addExact);
    }

    /** Everything that anything stands for or stood for, in the order in which it came. */
    Set<Trace> traces() {
        Set<Trace> traces = new LinkedHashSet<>();
        sums.keySet().forEach(cell -> traces.add(cell.trace()));
        return traces;
    }

    /** The changes as entries: one an account and trace, without those that came to nothing. */
    List<Posting> postings() {
        List<Posting> postings = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change ->
                        new Posting(change.getKey().account(), change.getKey().trace(), change.getValue()))
                .toList();
        if (postings.stream().mapToLong(Posting::cents).reduce(0, Math::addExact) != 0) {
            throw new IllegalStateException("a transaction does not balance: " + postings);
        }
        return postings;
    }

    private void change(Cell cell, long cents) {
        add(sums, cell, cents);
        add(changes, cell, cents);
    }

    private static void add(Map<Cell, Long> to, Cell cell, long cents) {
        to.merge(cell, cents, Math::addExact);
    }
}
