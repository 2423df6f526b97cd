package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.retention.Retention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long things are kept, and the purge of what has passed it: for administrators, who see how many and of whom nothing. */
@Controller
class RetentionPage {
    private static final String WORD = "PURGER";

    private final Retention retention;

    RetentionPage(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/conservation")
    @Allowed(Permission.PURGE)
    String page(Actor actor, Model model) {
        model.addAttribute("due", retention.due(actor)).addAttribute("word", WORD);
        return "retention";
    }

    @PostMapping("/conservation")
    @Allowed(Permission.PURGE)
    String purge(Actor actor, @RequestParam(defaultValue = "") String confirmation, RedirectAttributes flash) {
        if (confirmation.strip().equals(WORD)) {
            flash.addFlashAttribute(
                    "gone",
                    retention.purge(actor).stream()
                            .filter(one -> one.count() > 0)
                            .toList());
        } else {
            flash.addFlashAttribute(
                    "problem", "Rien n’a été purgé : écrivez " + WORD + " dans le champ pour confirmer.");
        }
        return "redirect:/conservation";
    }
}
