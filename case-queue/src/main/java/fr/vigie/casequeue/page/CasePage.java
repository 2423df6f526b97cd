package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Accounts;
import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.AlertFile;
import fr.vigie.casequeue.alert.AlertItems.DaySum;
import fr.vigie.casequeue.alert.PlaceStore;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseEvent;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.casework.CaseProcedure;
import fr.vigie.casequeue.casework.CaseWork;
import fr.vigie.casequeue.casework.CounterEntry;
import fr.vigie.casequeue.casework.Dossiers;
import fr.vigie.casequeue.casework.Reidentification;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.document.letter.Letter;
import fr.vigie.casequeue.document.letter.OfferedLetters;
import fr.vigie.casequeue.document.question.Witnesses;
import fr.vigie.casequeue.extraction.Extractions;
import fr.vigie.casequeue.extraction.Source;
import fr.vigie.casequeue.ledger.CaseAccounts;
import fr.vigie.casequeue.ledger.Ledger;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.procedure.Intent;
import fr.vigie.casequeue.procedure.Move;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page of one case: why, who, when, where, with whom, what, and what can be done next. */
@Controller
class CasePage {
    private final CaseBook book;
    private final CaseWork work;
    private final CaseProcedure procedure;
    private final Dossiers dossiers;
    private final Ledger ledger;
    private final AlertFile alerts;
    private final Extractions extractions;
    private final CaseTimes times;
    private final CaseWhere where;
    private final Accounts people;
    private final Reidentification reidentification;
    private final PlaceStore places;
    private final Witnesses witnesses;
    private final CaseClock clock;

    CasePage(
            CaseBook book,
            CaseWork work,
            CaseProcedure procedure,
            Dossiers dossiers,
            Ledger ledger,
            AlertFile alerts,
            Extractions extractions,
            CaseTimes times,
            CaseWhere where,
            Accounts people,
            Reidentification reidentification,
            PlaceStore places,
            Witnesses witnesses,
            CaseClock clock) {
        this.book = book;
        this.work = work;
        this.procedure = procedure;
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.alerts = alerts;
        this.extractions = extractions;
        this.times = times;
        this.where = where;
        this.people = people;
        this.reidentification = reidentification;
        this.places = places;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @GetMapping("/dossiers/{number}")
    @Allowed(Permission.READ_CASES)
    @Logged(kind = "case", id = "number")
    String page(Actor actor, @PathVariable String number, Model model) {
        CaseLine line = find(actor, number);
        CaseFile file = line.file();
        List<String> alertIds = book.alertIds(file);
        List<AlertDetail> details =
                alertIds.stream().flatMap(id -> alerts.find(id).stream()).toList();
        CaseAccounts accounts = ledger.ofCase(actor, file.caseId());
        List<Move> moves = procedure.moves(actor, file);
        List<CaseEvent> events = work.timeline(actor, number);
        CaseExtractions extracted = extracted(actor, file);
        List<DaySum> undue = times.undue(alertIds);
        model.addAttribute("line", line)
                .addAttribute("file", file)
                .addAttribute("details", details)
                .addAttribute("extractions", extracted)
                .addAttribute("chronology", times.chronology(actor, file, undue, extracted, details, events))
                .addAttribute("where", where.of(actor, file, extracted, undue, details))
                .addAttribute("open", moves.stream().filter(Move::isAllowed).toList())
                .addAttribute(
                        "refused",
                        moves.stream().filter(move -> !move.isAllowed()).toList())
                .addAttribute("deadlines", procedure.deadlines(actor, file))
                .addAttribute("events", events)
                .addAttribute("letters", letters(file, details, moves, events))
                .addAttribute("questions", witnesses.of(actor, file))
                .addAttribute("attachments", work.attachments(actor, number))
                .addAttribute("accounts", accounts)
                .addAttribute("counterable", CounterEntry.open(accounts.entries()))
                .addAttribute("antecedents", antecedents(actor, file))
                .addAttribute("dossier", dossiers.find(actor, file.dossierId()).orElseThrow())
                .addAttribute("granted", dossiers.granted(actor, file.dossierId()))
                .addAttribute("people", people.workers())
                .addAttribute("outcomes", Outcome.values())
                .addAttribute("intents", Intent.values())
                .addAttribute("identities", reidentification.isOpen(actor, file))
                .addAttribute("place", place(file))
                .addAttribute("sources", Source.values())
                .addAttribute("today", clock.today());
        return "case";
    }

    private static List<Letter> letters(
            CaseFile file, List<AlertDetail> alerts, List<Move> moves, List<CaseEvent> events) {
        Set<Step> possible =
                moves.stream().filter(Move::isAllowed).map(Move::step).collect(Collectors.toSet());
        return new OfferedLetters(file, alerts, possible, events).list();
    }

    /** A document of a case, to be saved: nothing that somebody attached is ever shown by the browser itself. */
    @GetMapping("/dossiers/{number}/pieces/{attachmentId}")
    @Allowed(Permission.READ_CASES)
    @Logged(value = Action.EXPORT, kind = "case", id = "number")
    ResponseEntity<byte[]> attachment(Actor actor, @PathVariable String number, @PathVariable long attachmentId) {
        find(actor, number);
        String name = work.attachments(actor, number).stream()
                .filter(one -> one.attachmentId() == attachmentId)
                .findFirst()
                .orElseThrow(CasePage::notFound)
                .name();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(work.content(actor, number, attachmentId).orElseThrow(CasePage::notFound));
    }

    /** One's own on the subject; nothing for who may not extract. */
    private CaseExtractions extracted(Actor actor, CaseFile file) {
        return actor.may(Permission.WORK_CASES)
                ? CaseExtractions.of(file.kind(), extractions.ofSubject(actor, file.subjectId()))
                : CaseExtractions.NONE;
    }

    private Optional<String> place(CaseFile file) {
        return places.commune(file.subjectId())
                .map(code -> Communes.builtIn().find(code).map(Place::name).orElse("commune") + " (" + code + ")");
    }

    private CaseLine find(Actor actor, String number) {
        return book.find(actor, number).orElseThrow(CasePage::notFound);
    }

    private List<CaseLine> antecedents(Actor actor, CaseFile file) {
        return book.ofDossier(actor, file.dossierId()).stream()
                .filter(other -> other.file().caseId() != file.caseId())
                .toList();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
