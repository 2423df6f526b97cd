package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.alert.AlertItems;
import fr.vigie.casequeue.alert.AlertItems.DaySum;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.extraction.ExtractionRequest;
import fr.vigie.casequeue.extraction.Extractions;
import fr.vigie.casequeue.extraction.Source;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks at once for all that tells when and where, of the subject of a case. */
@Controller
class CaseExtractionPage {
    private static final int YEARS = 3;

    private final CaseBook book;
    private final AlertItems items;
    private final Extractions extractions;
    private final CaseClock clock;

    CaseExtractionPage(CaseBook book, AlertItems items, Extractions extractions, CaseClock clock) {
        this.book = book;
        this.items = items;
        this.extractions = extractions;
        this.clock = clock;
    }

    @PostMapping("/dossiers/{number}/extractions")
    @Allowed(Permission.WORK_CASES)
    String ask(Actor actor, @PathVariable String number, RedirectAttributes flash) {
        CaseFile file = book.find(actor, number)
                .map(CaseLine::file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            LocalDate from = from(file);
            for (Source source : CaseExtractions.of(file.kind(), extractions.ofSubject(actor, file.subjectId()))
                    .missing()) {
                extractions.ask(
                        actor,
                        new ExtractionRequest(
                                source, file.subjectId(), from, clock.today(), "Dossier " + number + " : chronologie"));
            }
            flash.addFlashAttribute("asked", true);
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
        }
        flash.addAttribute("number", number);
        return "redirect:/dossiers/{number}#quand";
    }

    /** From a month before the first undue day on, three years at most; a year where nothing is undue. */
    private LocalDate from(CaseFile file) {
        LocalDate today = clock.today();
        List<DaySum> undue = items.byDay(book.alertIds(file));
        LocalDate from =
                undue.isEmpty() ? today.minusYears(1) : undue.get(0).from().minusMonths(1);
        LocalDate earliest = today.minusYears(YEARS);
        return from.isBefore(earliest) ? earliest : from.isAfter(today) ? today : from;
    }
}
