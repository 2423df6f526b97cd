package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Accounts;
import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.casework.CaseOpening;
import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.casework.Several;
import fr.vigie.casequeue.casework.Signalement;
import fr.vigie.casequeue.casework.Snoozes;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Alerts taken from the queue, one or several at once, put aside, and cases entered by hand. */
@Controller
class QueueActions {
    private static final String QUEUE = "redirect:/";

    private final CaseOpening opening;
    private final Snoozes snoozes;
    private final Several several;
    private final Accounts accounts;
    private final French french;

    QueueActions(CaseOpening opening, Snoozes snoozes, Several several, Accounts accounts, French french) {
        this.opening = opening;
        this.snoozes = snoozes;
        this.several = several;
        this.accounts = accounts;
        this.french = french;
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

    /** Opens a case on an alert, for whoever is named or for oneself; on several at once, it ends on the list as it was. */
    @PostMapping("/dossiers/ouvrir")
    @Allowed({Permission.WORK_CASES, Permission.ASSIGN_CASES})
    String open(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> alerte,
            @RequestParam(defaultValue = "") String agent,
            @ModelAttribute("view") QueueView view,
            RedirectAttributes flash) {
        return attempt(view, flash, () -> {
            String assignee = agent.isEmpty() ? actor.login() : worker(agent);
            if (alerte.size() == 1) {
                return opened(opening.openOn(actor, alerte.get(0), assignee), flash);
            }
            Several.Result result = several.open(actor, alerte, assignee);
            return told(result, french.count(result.done(), "alerte") + " avec un dossier.", view, flash);
        });
    }

    @PostMapping("/alertes/attente")
    @Allowed(Permission.WORK_CASES)
    String snooze(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> alerte,
            @RequestParam(defaultValue = "") String jusquau,
            @RequestParam String motif,
            @ModelAttribute("view") QueueView view,
            RedirectAttributes flash) {
        return attempt(view, flash, () -> {
            Several.Result result = several.snooze(actor, alerte, day(jusquau), motif);
            return told(result, french.count(result.done(), "alerte") + " en attente.", view, flash);
        });
    }

    private static String attempt(QueueView view, RedirectAttributes flash, Supplier<String> work) {
        try {
            return work.get();
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            return back(view);
        }
    }

    private static String told(Several.Result result, String done, QueueView view, RedirectAttributes flash) {
        if (result.done() > 0) {
            flash.addFlashAttribute("done", done);
        }
        if (!result.refusals().isEmpty()) {
            flash.addFlashAttribute("refusals", result.refusals());
        }
        return back(view);
    }

    private static String back(QueueView view) {
        return QUEUE + "?" + view.query();
    }

    private String worker(String login) {
        return accounts.actor(login)
                .filter(actor -> actor.may(Permission.WORK_CASES))
                .map(Actor::login)
                .orElseThrow(() -> new Refused("Cet agent n’a plus de compte, ou ne travaille pas de dossiers."));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refused("Donnez le jour jusqu’auquel attendre.");
        }
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
