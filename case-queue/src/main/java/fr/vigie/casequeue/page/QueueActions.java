package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.casework.Signalement;
import fr.vigie.casequeue.casework.Snoozes;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alerts taken from the queue, one or several at once, put aside, and cases entered by hand. */
@Controller
class QueueActions {
    private static final String QUEUE = "redirect:/";

    private final CaseOpening opening;
    private final Snoozes snoozes;

    QueueActions(CaseOpening opening, Snoozes snoozes) {
        this.opening = opening;
        this.snoozes = snoozes;
    }

    @PostMapping("/dossiers/suivant")
    @Allowed(Permission.WORK_CASES)
    String next(Actor actor, RedirectAttributes flash) {
        Optional<String> number = opening.takeNext(actor);
        if (number.isEmpty()) {
            flash.addFlashAttribute(
                    "problem", "Il n’y a plus d’alerte à prendre : toutes sont dans un dossier ou en attente.");
            return QUEUE;
        }
        return opened(number.get(), flash);
    }

    /** Opens cases on some alerts, each for whoever is named, or for oneself. */
    @PostMapping("/dossiers/ouvrir")
    @Allowed({Permission.WORK_CASES, Permission.ASSIGN_CASES})
    String open(
            Actor actor,
            @RequestParam List<String> alerte,
            @RequestParam(defaultValue = "") String agent,
            RedirectAttributes flash) {
        String number = "";
        try {
            for (String one : alerte) {
                number = opening.openOn(actor, one, agent.isEmpty() ? actor.login() : agent);
            }
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            return QUEUE;
        }
        if (alerte.size() > 1) {
            flash.addFlashAttribute("done", alerte.size() + " alertes ont leur dossier.");
            return QUEUE;
        }
        flash.addAttribute("number", number);
        return "redirect:/dossiers/{number}";
    }

    @PostMapping("/alertes/attente")
    @Allowed(Permission.WORK_CASES)
    String snooze(
            Actor actor,
            @RequestParam List<String> alerte,
            @RequestParam LocalDate jusquau,
            @RequestParam String motif,
            RedirectAttributes flash) {
        try {
            for (String one : alerte) {
                snoozes.put(actor, one, jusquau, motif);
            }
            flash.addFlashAttribute("done", "Mise en attente enregistrée.");
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
        }
        return QUEUE;
    }

    @PostMapping("/alertes/reprise")
    @Allowed(Permission.WORK_CASES)
    String wake(Actor actor, @RequestParam String alerte) {
        snoozes.end(actor, alerte);
        return "redirect:/dossiers";
    }

    @GetMapping("/signalement")
    @Allowed(Permission.WORK_CASES)
    String form(Model model) {
        model.addAttribute("kinds", AlertSubjectKind.values())
                .addAttribute("schemes", Scheme.values())
                .addAttribute("origins", List.of(Origin.LETTER, Origin.PARTNER, Origin.COLLEAGUE));
        return "report";
    }

    @PostMapping("/signalement")
    @Allowed(Permission.WORK_CASES)
    String report(
            Actor actor,
            @RequestParam AlertSubjectKind nature,
            @RequestParam String sujet,
            @RequestParam Scheme schema,
            @RequestParam Origin origine,
            @RequestParam String texte,
            RedirectAttributes flash) {
        try {
            return opened(opening.openByHand(actor, new Signalement(nature, sujet, schema, origine, texte)), flash);
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()))
                    .addFlashAttribute("typed", texte)
                    .addFlashAttribute("typedSubject", sujet);
            return "redirect:/signalement";
        }
    }

    private static String opened(String number, RedirectAttributes flash) {
        flash.addAttribute("number", number);
        return "redirect:/dossiers/{number}";
    }
}
