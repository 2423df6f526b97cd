package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.casework.PutAside;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.casework.Suppressions;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was concluded without action and is not shown again for a time, and the lifting of it. */
@Controller
class SuppressionsPage {
    private static final String PAGE = "/mises-de-cote";

    private final Suppressions suppressions;
    private final PutAside aside;

    SuppressionsPage(Suppressions suppressions, PutAside aside) {
        this.suppressions = suppressions;
        this.aside = aside;
    }

    @GetMapping(PAGE)
    @Allowed(Permission.READ_CASES)
    @Logged(kind = "suppressions")
    String page(Actor actor, Model model) {
        model.addAttribute("suppressions", suppressions.running(actor))
                .addAttribute("aside", aside.list(actor))
                .addAttribute("settings", suppressions.settings());
        return "suppressions";
    }

    @PostMapping(PAGE + "/levee")
    @Allowed(Permission.LIFT_SUPPRESSIONS)
    String lift(Actor actor, @RequestParam long mise, @RequestParam String motif, RedirectAttributes flash) {
        try {
            suppressions.lift(actor, mise, motif);
            flash.addFlashAttribute(
                    "done", "La mise de côté est levée\u00a0: ce qu’elle retenait est de nouveau à prendre.");
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
        }
        return "redirect:" + PAGE;
    }
}
