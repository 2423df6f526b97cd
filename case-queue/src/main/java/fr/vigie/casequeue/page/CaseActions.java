package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.casework.CaseProcedure;
import fr.vigie.casequeue.casework.CaseWork;
import fr.vigie.casequeue.casework.CounterEntry;
import fr.vigie.casequeue.casework.Dossiers;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.ledger.EuroInput;
import fr.vigie.casequeue.ledger.LedgerRefused;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.procedure.Intent;
import fr.vigie.casequeue.procedure.Step;
import fr.vigie.casequeue.procedure.StepInput;
import fr.vigie.casequeue.procedure.StepRefused;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.money.Cents;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on the page of a case; a refusal comes back to the page with what was typed. */
@Controller
class CaseActions {
    private final CaseWork work;
    private final CaseProcedure procedure;
    private final CounterEntry counterEntry;
    private final Dossiers dossiers;

    CaseActions(CaseWork work, CaseProcedure procedure, CounterEntry counterEntry, Dossiers dossiers) {
        this.work = work;
        this.procedure = procedure;
        this.counterEntry = counterEntry;
        this.dossiers = dossiers;
    }

    @PostMapping("/dossiers/{number}/etapes")
    @Allowed({Permission.WORK_CASES, Permission.DECIDE_SANCTIONS})
    String step(
            Actor actor,
            @PathVariable String number,
            @RequestParam Step etape,
            @RequestParam LocalDate jour,
            @RequestParam Optional<String> montant,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam Optional<Outcome> issue,
            @RequestParam Optional<LocalDate> jusquau,
            @RequestParam int version,
            RedirectAttributes flash) {
        return attempt(number, "procedure", motif, flash, () -> {
            StepInput input = new StepInput(jour, montant.flatMap(CaseActions::cents), motif, issue, jusquau);
            procedure.take(actor, number, etape, input, version);
        });
    }

    @PostMapping("/dossiers/{number}/intention")
    @Allowed(Permission.WORK_CASES)
    String intent(
            Actor actor,
            @PathVariable String number,
            @RequestParam Intent intention,
            @RequestParam int version,
            RedirectAttributes flash) {
        return attempt(number, "procedure", "", flash, () -> procedure.establish(actor, number, intention, version));
    }

    @PostMapping("/dossiers/{number}/notes")
    @Allowed(Permission.WORK_CASES)
    String note(Actor actor, @PathVariable String number, @RequestParam String texte, RedirectAttributes flash) {
        return attempt(number, "journal", texte, flash, () -> work.note(actor, number, texte));
    }

    @PostMapping("/dossiers/{number}/pieces")
    @Allowed(Permission.WORK_CASES)
    String attach(Actor actor, @PathVariable String number, @RequestParam MultipartFile piece, RedirectAttributes flash)
            throws IOException {
        byte[] content = piece.getBytes();
        String name = Optional.ofNullable(piece.getOriginalFilename()).orElse("");
        String type = Optional.ofNullable(piece.getContentType()).orElse("application/octet-stream");
        return attempt(number, "pieces", "", flash, () -> work.attach(actor, number, name, type, content));
    }

    @PostMapping("/dossiers/{number}/attribution")
    @Allowed(Permission.ASSIGN_CASES)
    String assign(
            Actor actor,
            @PathVariable String number,
            @RequestParam String agent,
            @RequestParam int version,
            RedirectAttributes flash) {
        return attempt(number, "contenu", "", flash, () -> work.assign(actor, number, agent, version));
    }

    @PostMapping("/dossiers/{number}/contrepassation")
    @Allowed(Permission.KEEP_LEDGER)
    String counter(
            Actor actor,
            @PathVariable String number,
            @RequestParam long ecriture,
            @RequestParam String motif,
            RedirectAttributes flash) {
        return attempt(number, "comptes", "", flash, () -> counterEntry.write(actor, number, ecriture, motif));
    }

    @PostMapping("/dossiers/{number}/habilitation")
    @Allowed(Permission.GRANT_DOSSIERS)
    String restrict(
            Actor actor,
            @PathVariable String number,
            @RequestParam long dossier,
            @RequestParam Optional<String> agent,
            RedirectAttributes flash) {
        return attempt(
                number,
                "contenu",
                "",
                flash,
                () -> agent.ifPresentOrElse(
                        login -> dossiers.grant(actor, dossier, login), () -> dossiers.restrict(actor, dossier)));
    }

    private static String attempt(String number, String place, String typed, RedirectAttributes flash, Runnable work) {
        try {
            work.run();
        } catch (StepRefused e) {
            flash.addFlashAttribute(
                    "problem", e.refusal().sentence() + " (" + e.refusal().article() + ")");
            flash.addFlashAttribute(place.equals("journal") ? "typedNote" : "typed", typed);
        } catch (Refused | LedgerRefused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            flash.addFlashAttribute(place.equals("journal") ? "typedNote" : "typed", typed);
        }
        flash.addAttribute("number", number);
        return "redirect:/dossiers/{number}#" + place;
    }

    private static Optional<Cents> cents(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(Cents.of(EuroInput.cents(typed)));
    }
}
