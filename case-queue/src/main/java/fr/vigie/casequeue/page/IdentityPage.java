package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.casework.Reidentification;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The number behind a pseudonym, shown in the answer to the question itself: it is in no address, no session and no cache.
 */
@Controller
class IdentityPage {
    private final Reidentification reidentification;

    IdentityPage(Reidentification reidentification) {
        this.reidentification = reidentification;
    }

    @PostMapping("/dossiers/{number}/identite")
    @Allowed(Permission.REIDENTIFY)
    String name(
            Actor actor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String pseudonyme,
            @RequestParam(defaultValue = "") String motif,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            model.addAttribute("clear", reidentification.name(actor, number, pseudonyme.strip(), motif))
                    .addAttribute("pseudonym", pseudonyme.strip())
                    .addAttribute("number", number);
        } catch (Refused e) {
            flash.addFlashAttribute("problem", String.valueOf(e.getMessage()));
            flash.addAttribute("number", number);
            return "redirect:/dossiers/{number}#qui";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "identity";
    }
}
