package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody goes who has said nothing else: to the first page that his roles show him. */
@Controller
class HomePage {
    static final String PATH = "/accueil";

    @GetMapping(PATH)
    @Allowed({})
    String home(Actor actor) {
        if (actor.may(Permission.READ_QUEUE)) {
            return "redirect:/";
        }
        return actor.may(Permission.KEEP_ACCOUNTS) ? "redirect:/comptes" : "redirect:/journal";
    }
}
