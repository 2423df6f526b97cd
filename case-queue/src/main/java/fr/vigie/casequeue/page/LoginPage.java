package fr.vigie.casequeue.page;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to log in. */
@Controller
class LoginPage {
    @GetMapping("/connexion")
    String login(@RequestParam Optional<String> erreur, @RequestParam Optional<String> deconnecte, Model model) {
        model.addAttribute("failed", erreur.isPresent()).addAttribute("loggedOut", deconnecte.isPresent());
        return "login";
    }
}
