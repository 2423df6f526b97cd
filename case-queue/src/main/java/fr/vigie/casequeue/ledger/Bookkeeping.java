package fr.vigie.casequeue.ledger;

import static fr.vigie.casequeue.ledger.Account.ABANDONNE;
import static fr.vigie.casequeue.ledger.Account.CREANCE;
import static fr.vigie.casequeue.ledger.Account.DEPENSE_EVITEE;
import static fr.vigie.casequeue.ledger.Account.ERREUR;
import static fr.vigie.casequeue.ledger.Account.EVITE;
import static fr.vigie.casequeue.ledger.Account.EVITE_ECARTE;
import static fr.vigie.casequeue.ledger.Account.EVITE_INSTANCE;
import static fr.vigie.casequeue.ledger.Account.INSTANCE;
import static fr.vigie.casequeue.ledger.Account.MAJORATION;
import static fr.vigie.casequeue.ledger.Account.MAJORATION_RECUE;
import static fr.vigie.casequeue.ledger.Account.PAIEMENT_ARRETE;
import static fr.vigie.casequeue.ledger.Account.PENALITE;
import static fr.vigie.casequeue.ledger.Account.PENALITE_DUE;
import static fr.vigie.casequeue.ledger.Account.RECOUVRE;
import static fr.vigie.casequeue.ledger.Account.REPRISE;
import static fr.vigie.casequeue.ledger.Account.SUBI;

import fr.vigie.domain.event.Outcome;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** What each event writes. It knows the accounts of one case, and neither the database nor the web. */
final class Bookkeeping {
    /** What a mise en demeure puts on top of what is owed (CSS L133-4): a tenth. */
    private static final long MOST_EXTRA_DIVISOR = 10;

    private static final Set<Outcome> PREJUDICE = Set.of(Outcome.FRAUD, Outcome.FAULT, Outcome.ABUSE);

    private Bookkeeping() {}

    /** What is claimed so far, all lines; only what is not yet in the books is written. What was given up is claimed again. */
    static List<Posting> claim(Balances books, List<ConcludedLine> lines) {
        Map<Trace, Long> claimed = undue(lines, true);
        for (Trace trace : with(books, claimed)) {
            books.move(CREANCE, ABANDONNE, trace, books.of(ABANDONNE, trace));
            long concluded = books.of(SUBI, trace) + books.of(ERREUR, trace);
            long pending = Math.max(0, claimed.getOrDefault(trace, 0L) - concluded);
            books.move(CREANCE, INSTANCE, trace, pending - books.of(INSTANCE, trace));
            giveBackAbandoned(books, trace);
        }
        return books.postings();
    }

    /** Brings the books of a case to what its outcome says; only the difference is written. */
    static List<Posting> conclude(Balances books, Outcome outcome, List<ConcludedLine> lines) {
        boolean counts = PREJUDICE.contains(outcome);
        Map<Trace, Long> paid = undue(lines, true);
        Map<Trace, Long> stopped = undue(lines, false);
        Set<Trace> traces = with(books, paid);
        traces.addAll(stopped.keySet());
        for (Trace trace : traces) {
            long claimed = paid.getOrDefault(trace, 0L);
            books.move(CREANCE, SUBI, trace, (counts ? claimed : 0) - books.of(SUBI, trace));
            books.move(CREANCE, ERREUR, trace, (outcome == Outcome.ERROR ? claimed : 0) - books.of(ERREUR, trace));
            books.move(INSTANCE, CREANCE, trace, books.of(INSTANCE, trace));
            giveBackAbandoned(books, trace);
            concludeAvoided(books, trace, counts, counts ? stopped.getOrDefault(trace, 0L) : 0);
        }
        return books.postings();
    }

    /** A loss that did not happen; it counts once the case is concluded. */
    static List<Posting> avoid(Balances books, Trace trace, long cents) {
        books.move(DEPENSE_EVITEE, EVITE_INSTANCE, trace, cents);
        return books.postings();
    }

    /** A payment: divided among what is owed, in proportion; what is beyond goes to its own account. */
    static List<Posting> recover(Balances books, long cents) {
        long owed = Math.max(0, books.of(CREANCE));
        long extra = Math.max(0, cents - owed);
        if (extra > mostExtra(books)) {
            throw new LedgerRefused("Ce versement dépasse la créance et sa majoration de 10 % : vérifiez le montant.");
        }
        divide(books, cents - extra, CREANCE).forEach((trace, part) -> books.move(RECOUVRE, CREANCE, trace, part));
        Shares.of(extra, weights(books, trace -> claimed(books, trace)))
                .forEach((trace, part) -> books.move(MAJORATION_RECUE, MAJORATION, trace, part));
        return books.postings();
    }

    /** What is no longer claimed. */
    static List<Posting> abandon(Balances books, long cents) {
        if (cents > books.of(CREANCE)) {
            throw new LedgerRefused("Le montant abandonné dépasse ce qui reste dû : vérifiez-le.");
        }
        divide(books, cents, CREANCE).forEach((trace, part) -> books.move(ABANDONNE, CREANCE, trace, part));
        return books.postings();
    }

    /** A penalty. */
    static List<Posting> penalise(Balances books, Trace trace, long cents) {
        books.move(PENALITE_DUE, PENALITE, trace, cents);
        return books.postings();
    }

    /** The figures of a year that Vigie did not see; entered again, only the difference is written. */
    static List<Posting> bring(Balances books, long subi, long evite) {
        Trace trace = Trace.brought();
        books.move(REPRISE, SUBI, trace, subi - books.of(SUBI, trace));
        books.move(REPRISE, EVITE, trace, evite - books.of(EVITE, trace));
        return books.postings();
    }

    private static void concludeAvoided(Balances books, Trace trace, boolean counts, long stopped) {
        long stated = books.of(EVITE, trace) - books.of(PAIEMENT_ARRETE, trace);
        books.move(PAIEMENT_ARRETE, EVITE, trace, stopped - books.of(PAIEMENT_ARRETE, trace));
        Account to = counts ? EVITE : EVITE_ECARTE;
        books.move(EVITE_INSTANCE, to, trace, books.of(EVITE_INSTANCE, trace));
        if (counts) {
            books.move(EVITE_ECARTE, EVITE, trace, books.of(EVITE_ECARTE, trace));
        } else {
            books.move(EVITE, EVITE_ECARTE, trace, stated);
        }
    }

    /** Where less is claimed than was given up, less was given up. */
    private static void giveBackAbandoned(Balances books, Trace trace) {
        long missing = Math.max(0, -books.of(CREANCE, trace));
        books.move(CREANCE, ABANDONNE, trace, Math.min(missing, books.of(ABANDONNE, trace)));
    }

    private static long mostExtra(Balances books) {
        long claimed = books.traces().stream()
                .mapToLong(trace -> claimed(books, trace))
                .reduce(0, Math::addExact);
        return claimed / MOST_EXTRA_DIVISOR - books.of(MAJORATION_RECUE);
    }

    private static long claimed(Balances books, Trace trace) {
        return books.of(INSTANCE, trace) + books.of(SUBI, trace) + books.of(ERREUR, trace);
    }

    private static Map<Trace, Long> divide(Balances books, long cents, Account account) {
        return Shares.of(cents, weights(books, trace -> books.of(account, trace)));
    }

    private static Map<Trace, Long> weights(Balances books, ToLongFunction<Trace> weight) {
        Map<Trace, Long> weights = new LinkedHashMap<>();
        books.traces().forEach(trace -> weights.put(trace, Math.max(0, weight.applyAsLong(trace))));
        return weights;
    }

    private static Map<Trace, Long> undue(List<ConcludedLine> lines, boolean paid) {
        Map<Trace, Long> sums = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.paid() == paid)
                .forEach(line -> sums.merge(line.trace(), line.undueCents(), Math::addExact));
        return sums;
    }

    private static Set<Trace> with(Balances books, Map<Trace, Long> more) {
        Set<Trace> traces = new LinkedHashSet<>(books.traces());
        traces.addAll(more.keySet());
        return traces;
    }
}
