package fr.vigie.casequeue.document.dossier;

import fr.vigie.casequeue.alert.AlertFile;
import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.casework.CaseProcedure;
import fr.vigie.casequeue.casework.CaseWork;
import fr.vigie.casequeue.casework.InduLines;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.procedure.CaseFacts;
import fr.vigie.casequeue.procedure.Move;
import fr.vigie.casequeue.procedure.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole case at one instant: alerts that change meanwhile do not mix into it. */
@Component
public class CaseReader {
    private final CaseBook book;
    private final CaseWork work;
    private final CaseProcedure procedure;
    private final Ledger ledger;
    private final AlertFile alerts;
    private final AlertItems items;
    private final InduLines indu;
    private final CaseClock clock;

    CaseReader(
            CaseBook book,
            CaseWork work,
            CaseProcedure procedure,
            Ledger ledger,
            AlertFile alerts,
            AlertItems items,
            InduLines indu,
            CaseClock clock) {
        this.book = book;
        this.work = work;
        this.procedure = procedure;
        this.ledger = ledger;
        this.alerts = alerts;
        this.items = items;
        this.indu = indu;
        this.clock = clock;
    }

    /** A case that is open to whoever asks. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<CaseContent> read(Actor actor, String number) {
        return book.find(actor, number).map(line -> content(actor, line));
    }

    private CaseContent content(Actor actor, CaseLine line) {
        CaseFile file = line.file();
        List<String> ids = book.alertIds(file);
        CaseFacts facts = procedure.facts(actor, file);
        return new CaseContent(
                line,
                ids.stream().flatMap(id -> alerts.find(id).stream()).toList(),
                items.counted(ids),
                indu.claimable(file, facts, facts.today()),
                indu.notified(file),
                Procedure.deadlines(facts),
                Procedure.moves(facts).stream()
                        .filter(Move::isAllowed)
                        .map(Move::step)
                        .collect(Collectors.toSet()),
                work.timeline(actor, file.number()),
                work.attachments(actor, file.number()),
                ledger.ofCase(actor, file.caseId()),
                book.ofDossier(actor, file.dossierId()).stream()
                        .filter(other -> other.file().caseId() != file.caseId())
                        .toList(),
                clock.now());
    }
}
