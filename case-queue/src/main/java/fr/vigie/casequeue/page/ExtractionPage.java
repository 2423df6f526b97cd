package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.extraction.ExtractedPlaces;
import fr.vigie.casequeue.extraction.Extraction;
import fr.vigie.casequeue.extraction.ExtractionRequest;
import fr.vigie.casequeue.extraction.Extractions;
import fr.vigie.casequeue.extraction.Source;
import fr.vigie.casequeue.map.VisitMap;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.table.CsvTable;
import fr.vigie.domain.geo.Communes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The records of any subject, on demand: asked for, waited for, saved. */
@Controller
class ExtractionPage {
    private final Extractions extractions;
    private final ExtractedPlaces places;
    private final CaseClock clock;

    ExtractionPage(Extractions extractions, ExtractedPlaces places, CaseClock clock) {
        this.extractions = extractions;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/extractions")
    @Allowed(Permission.WORK_CASES)
    String page(Actor actor, Model model) {
        List<Extraction> own = extractions.list(actor);
        model.addAttribute("extractions", own)
                .addAttribute("sources", Source.values())
                .addAttribute("from", clock.today().minusYears(1))
                .addAttribute("to", clock.today());
        return "extractions";
    }

    @PostMapping("/extractions")
    @Allowed(Permission.WORK_CASES)
    String ask(
            Actor actor,
            @RequestParam Source source,
            @RequestParam String sujet,
            @RequestParam LocalDate du,
            @RequestParam LocalDate au,
            @RequestParam String motif,
            RedirectAttributes flash) {
        try {
            extractions.ask(actor, new ExtractionRequest(source, sujet, du, au, motif));
            flash.addFlashAttribute("done", "Extraction demandée.");
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()))
                    .addFlashAttribute("typedSubject", sujet)
                    .addFlashAttribute("typed", motif);
        }
        return "redirect:/extractions";
    }

    @GetMapping("/extractions/{extraction}/carte")
    @Allowed(Permission.WORK_CASES)
    @Logged(kind = "extraction", id = "extraction")
    String map(Actor actor, @PathVariable long extraction, @RequestParam Optional<LocalDate> jour, Model model) {
        Extraction asked = extractions.find(actor, extraction).orElseThrow(ExtractionPage::notFound);
        model.addAttribute("extraction", asked)
                .addAttribute("days", places.days(actor, extraction))
                .addAttribute("day", jour)
                .addAttribute(
                        "map",
                        VisitMap.of(places.visits(actor, extraction, jour), Communes.builtIn(), jour.isPresent()));
        return "map";
    }

    @GetMapping("/extractions/{extraction}/donnees.csv")
    @Allowed(Permission.WORK_CASES)
    @Logged(value = Action.EXPORT, kind = "extraction", id = "extraction")
    ResponseEntity<byte[]> content(Actor actor, @PathVariable long extraction) {
        byte[] table = extractions.content(actor, extraction).orElseThrow(ExtractionPage::notFound);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"extraction-" + extraction + ".csv\"")
                .body(table);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
