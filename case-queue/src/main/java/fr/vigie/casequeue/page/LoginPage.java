package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.OidcSettings;
import fr.vigie.casequeue.access.Open;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to log in. */
@Controller
class LoginPage {
    private final boolean oidc;

    LoginPage(Environment environment) {
        this.oidc = environment.containsProperty(OidcSettings.ISSUER);
    }

    @GetMapping("/connexion")
    @Open
    String login(@RequestParam MultiValueMap<String, String> said, Model model) {
        model.addAttribute("failed", said.containsKey("erreur"))
                .addAttribute("unknown", said.containsKey("inconnu"))
                .addAttribute("ended", said.containsKey("expire"))
                .addAttribute("loggedOut", said.containsKey("deconnecte"))
                .addAttribute("oidc", oidc);
        return "login";
    }
}
