package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.ledger.Entry;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.ledger.TransactionKind;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was booked by mistake in a case, taken back by its opposite: said in the ledger, in the case and in the log. */
@Component
public class CounterEntry {
    private final CaseBook book;
    private final Ledger ledger;
    private final Timeline timeline;
    private final AccessLog log;

    CounterEntry(CaseBook book, Ledger ledger, Timeline timeline, AccessLog log) {
        this.book = book;
        this.ledger = ledger;
        this.timeline = timeline;
        this.log = log;
    }

    /** The first entry of each transaction that is no correction and was not taken back, the last first. */
    public static List<Entry> open(List<Entry> entries) {
        Set<Long> countered =
                entries.stream().flatMap(entry -> entry.counters().stream()).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.position() == 1 && entry.kind() != TransactionKind.CORRECTION)
                .filter(entry -> !countered.contains(entry.transactionId()))
                .sorted((one, other) -> Long.compare(other.transactionId(), one.transactionId()))
                .toList();
    }

    /**
     * Takes a transaction of a case back.
     *
     * @param motive 1–2,000 characters
     * @throws Refused if the case is unknown, or the transaction is not one of it
     * @throws fr.vigie.casequeue.ledger.LedgerRefused if it cannot be taken back
     */
    @Transactional
    public void write(Actor actor, String number, long transactionId, String motive) {
        actor.require(Permission.KEEP_LEDGER);
        CaseFile file = book.find(actor, number)
                .orElseThrow(() -> Refused.unknown(number))
                .file();
        if (ledger.ofCase(actor, file.caseId()).entries().stream()
                .noneMatch(entry -> entry.transactionId() == transactionId)) {
            throw new Refused("L’écriture " + transactionId + " n’est pas de ce dossier.");
        }
        // It locks the case: what is appended after it has its own place in the timeline.
        ledger.counter(actor, transactionId, motive);
        timeline.append(
                file.caseId(),
                actor,
                EventKind.NOTE,
                "Écriture " + transactionId + " contre-passée : " + motive.strip());
        log.write(actor, Action.CHANGE, "case", number, "ledger transaction " + transactionId + " countered");
    }
}
