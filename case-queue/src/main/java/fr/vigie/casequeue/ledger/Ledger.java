package fr.vigie.casequeue.ledger;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.event.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The préjudice ledger. It is written in the transaction of what it tells, so that both stand or neither; a case is locked while
 * its accounts change.
 *
 * <p>Each method gives the number of the transaction that it wrote; empty where there was nothing to write. All sums are cents.
 */
@Component
public class Ledger {
    /** The largest sum that is taken at once: ten thousand million euros. */
    static final long MOST_CENTS = 1_000_000_000_000L;

    private static final int LONGEST_MOTIVE = 2_000;
    private static final int FIRST_YEAR = 2000;

    private final LedgerStore store;
    private final AccessLog log;
    private final CaseClock clock;

    Ledger(LedgerStore store, AccessLog log, CaseClock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An indu is notified: what is claimed is owed, and counts once the case is concluded.
     *
     * @param lines all that is claimed in the case so far; unpaid ones are passed over
     */
    @Transactional
    public Optional<Long> claimed(Actor actor, long caseId, List<ConcludedLine> lines) {
        actor.require(Permission.WORK_CASES);
        once(lines);
        return write(head(TransactionKind.CLAIM, actor, caseId), books -> Bookkeeping.claim(books, lines));
    }

    /**
     * A case is concluded, for the first time or anew: its accounts are brought to what the outcome says, and only the
     * difference is written.
     *
     * @param lines all undue lines for which reparation is claimed, or which were stopped; ignored by outcomes that do not count
     */
    @Transactional
    public Optional<Long> conclude(Actor actor, long caseId, Outcome outcome, List<ConcludedLine> lines) {
        actor.require(Permission.WORK_CASES);
        once(lines);
        return write(
                head(TransactionKind.CONCLUSION, actor, caseId).with(outcome),
                books -> Bookkeeping.conclude(books, outcome, lines));
    }

    /** A loss did not happen because of a case: it counts once the case is concluded, if its outcome counts. */
    @Transactional
    public Optional<Long> avoided(Actor actor, long caseId, Trace trace, long cents, String motive) {
        actor.require(Permission.WORK_CASES);
        requireSum(cents);
        return write(
                head(TransactionKind.AVOIDED, actor, caseId).because(motive(motive)),
                books -> Bookkeeping.avoid(books, trace, cents));
    }

    /**
     * A payment came in.
     *
     * @param day on which it came, not in the future
     * @throws LedgerRefused if more was paid than is owed, and the 10 % on top of what was claimed
     */
    @Transactional
    public Optional<Long> recovered(Actor actor, long caseId, long cents, LocalDate day) {
        actor.require(Permission.WORK_CASES);
        requireSum(cents);
        if (day.isAfter(clock.today()) || day.getYear() < FIRST_YEAR) {
            throw new LedgerRefused("Le jour du versement ne peut être ni à venir, ni antérieur à l’an 2000.");
        }
        return write(head(TransactionKind.RECOVERY, actor, caseId).on(day), books -> Bookkeeping.recover(books, cents));
    }

    /** A penalty is pronounced. */
    @Transactional
    public Optional<Long> penalty(Actor actor, long caseId, Trace trace, long cents) {
        actor.require(Permission.DECIDE_SANCTIONS);
        requireSum(cents);
        return write(head(TransactionKind.PENALTY, actor, caseId), books -> Bookkeeping.penalise(books, trace, cents));
    }

    /** Of what is owed, this much is no longer claimed. */
    @Transactional
    public Optional<Long> abandoned(Actor actor, long caseId, long cents, String motive) {
        actor.require(Permission.WORK_CASES);
        requireSum(cents);
        return write(
                head(TransactionKind.ABANDONMENT, actor, caseId).because(motive(motive)),
                books -> Bookkeeping.abandon(books, cents));
    }

    /** Nothing of what is owed is claimed any longer: the indu is withdrawn. */
    @Transactional
    public Optional<Long> abandonedWhole(Actor actor, long caseId, String motive) {
        actor.require(Permission.WORK_CASES);
        return write(
                head(TransactionKind.ABANDONMENT, actor, caseId).because(motive(motive)),
                books -> Bookkeeping.abandon(books, Math.max(0, books.of(Account.CREANCE))));
    }

    /**
     * Takes a transaction back by its opposite, today.
     *
     * @throws LedgerRefused if there is none, it was taken back or is itself a correction, or its case was concluded since
     */
    @Transactional
    public Optional<Long> counter(Actor actor, long transactionId, String motive) {
        actor.require(Permission.KEEP_LEDGER);
        Head wrong = store.head(transactionId)
                .orElseThrow(() -> new LedgerRefused("Il n’y a pas d’écriture " + transactionId + "."));
        lock(wrong);
        requireCounterable(transactionId, wrong.kind());
        List<Posting> opposite = store.ofTransaction(transactionId).stream()
                .map(entry -> new Posting(entry.account(), entry.trace(), Math.negateExact(entry.cents())))
                .toList();
        LocalDate day = wrong.caseId().isPresent() ? clock.today() : wrong.onDay();
        Head head = Head.of(TransactionKind.CORRECTION, wrong.caseId(), day, clock.now(), actor.login())
                .because(motive(motive))
                .countering(transactionId);
        return Optional.of(store.append(wrong.outcome().map(head::with).orElse(head), opposite));
    }

    /** The figures of a year that Vigie did not see, in whole; entered again they replace what was entered before. */
    @Transactional
    public Optional<Long> brought(Actor actor, int year, long subiCents, long eviteCents, String motive) {
        actor.require(Permission.KEEP_LEDGER);
        LocalDate today = clock.today();
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new LedgerRefused("Indiquez une année de 2000 à " + today.getYear() + ".");
        }
        if (Math.min(subiCents, eviteCents) < 0 || Math.max(subiCents, eviteCents) > MOST_CENTS) {
            throw new LedgerRefused("Indiquez des montants de 0 à 10 000 000 000 €.");
        }
        store.lockYear(year);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate day = last.isBefore(today) ? last : today;
        Head head = Head.of(TransactionKind.BROUGHT, Optional.empty(), day, clock.now(), actor.login())
                .because(motive(motive));
        Optional<Long> written =
                append(head, Bookkeeping.bring(Balances.of(store.brought(year)), subiCents, eviteCents));
        log.write(actor, Action.CHANGE, "ledger", String.valueOf(year), "figures brought");
        return written;
    }

    /** The ledger of a case. Whether its dossier is open to whoever asks is for the caller to know. */
    public CaseAccounts ofCase(Actor actor, long caseId) {
        actor.require(Permission.READ_CASES);
        Balances books = Balances.of(store.ofCase(caseId));
        return new CaseAccounts(
                new Totals(Arrays.stream(Account.values()).collect(Collectors.toMap(Function.identity(), books::of))),
                store.entries(caseId));
    }

    /** All entries that count in a year, in order. */
    public List<Entry> ofYear(Actor actor, int year) {
        actor.require(Permission.READ_BOARD);
        actor.require(Permission.READ_CASES);
        return store.entriesOfYear(year);
    }

    private Optional<Long> write(Head head, Function<Balances, List<Posting>> event) {
        lock(head);
        return append(head, event.apply(Balances.of(store.ofCase(head.caseId().orElseThrow()))));
    }

    private Optional<Long> append(Head head, List<Posting> postings) {
        return postings.isEmpty() ? Optional.empty() : Optional.of(store.append(head, postings));
    }

    private void lock(Head head) {
        if (head.caseId().isEmpty()) {
            store.lockYear(head.onDay().getYear());
        } else if (!store.lock(head.caseId().get())) {
            throw new LedgerRefused("Il n’y a pas de tel dossier.");
        }
    }

    private Head head(TransactionKind kind, Actor actor, long caseId) {
        return Head.of(kind, Optional.of(caseId), clock.today(), clock.now(), actor.login());
    }

    private void requireCounterable(long transactionId, TransactionKind kind) {
        if (kind == TransactionKind.CORRECTION || store.isCountered(transactionId)) {
            throw new LedgerRefused("Cette écriture a déjà été contre-passée, ou est elle-même une contre-passation.");
        }
        boolean ofClaim = kind != TransactionKind.RECOVERY && kind != TransactionKind.PENALTY;
        if (ofClaim && store.isConcludedSince(transactionId)) {
            throw new LedgerRefused("Le dossier a été conclu depuis : contre-passez d’abord sa conclusion.");
        }
    }

    private static void requireSum(long cents) {
        if (cents < 1 || cents > MOST_CENTS) {
            throw new LedgerRefused("Indiquez un montant de 0,01 € à 10 000 000 000 €.");
        }
    }

    private static String motive(String motive) {
        if (motive.isBlank() || motive.length() > LONGEST_MOTIVE) {
            throw new LedgerRefused("Un motif de 1 à 2 000 caractères est nécessaire.");
        }
        return motive.strip();
    }

    private static void once(List<ConcludedLine> lines) {
        Set<String> seen = new HashSet<>();
        for (ConcludedLine line : lines) {
            if (!seen.add(line.recordId())) {
                throw new IllegalArgumentException("line " + line.recordId() + " is concluded twice");
            }
        }
    }
}
