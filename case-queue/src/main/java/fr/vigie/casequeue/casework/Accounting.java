package fr.vigie.casequeue.casework;

import fr.vigie.casequeue.ledger.ConcludedLine;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.ledger.LedgerRefused;
import fr.vigie.casequeue.ledger.Trace;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.domain.money.Cents;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a step of the procedure means in the ledger. */
@Component
class Accounting {
    private final Ledger ledger;
    private final UndueLines lines;
    private final InduLines induLines;

    Accounting(Ledger ledger, UndueLines lines, InduLines induLines) {
        this.ledger = ledger;
        this.lines = lines;
        this.induLines = induLines;
    }

    /** @throws Refused if the ledger does not take it */
    void book(Actor actor, CaseFile file, Step step, StepInput input) {
        try {
            write(actor, file, step, input);
        } catch (LedgerRefused e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private void write(Actor actor, CaseFile file, Step step, StepInput input) {
        long caseId = file.caseId();
        long cents = input.amount().map(Cents::value).orElse(0L);
        Trace byHand = Trace.byHand(file.scheme(), file.kind());
        switch (step) {
            case NOTIFY_INDU -> ledger.claimed(actor, caseId, notified(file));
            case RECORD_PAYMENT -> ledger.recovered(actor, caseId, cents, input.day());
            case RECORD_AVOIDED -> ledger.avoided(actor, caseId, byHand, cents, input.motive());
            case PENALTY -> ledger.penalty(actor, caseId, byHand, cents);
            case WITHDRAW_INDU -> ledger.abandonedWhole(actor, caseId, input.motive());
            case CLOSE -> ledger.conclude(actor, caseId, input.outcome().orElseThrow(), lines.of(file));
            default -> {
                // Nothing of it is in euros.
            }
        }
    }

    /** The lines of all notifications that stand, each at what was claimed for it, whatever its alert says now. */
    private List<ConcludedLine> notified(CaseFile file) {
        Map<String, Long> claimed = induLines.claimed(file);
        return lines.of(file).stream()
                .filter(line -> claimed.containsKey(line.recordId()))
                .map(line -> line.of(claimed.getOrDefault(line.recordId(), 0L)))
                .toList();
    }
}
