package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.AccountRefused;
import fr.vigie.casequeue.access.Accounts;
import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.NewAccount;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.person.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts, for administrators: make them, give and take roles, close them. */
@Controller
class AccountsPage {
    private static final String BACK = "redirect:/comptes";

    private final Accounts accounts;

    AccountsPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/comptes")
    @Allowed(Permission.KEEP_ACCOUNTS)
    String list(Actor actor, Model model) {
        model.addAttribute("accounts", accounts.list(actor)).addAttribute("roles", Role.values());
        return "accounts";
    }

    @PostMapping("/comptes")
    @Allowed(Permission.KEEP_ACCOUNTS)
    String create(
            Actor actor,
            @RequestParam String identifiant,
            @RequestParam String nom,
            @RequestParam(defaultValue = "") String oidc,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam(defaultValue = "") Set<Role> roles,
            RedirectAttributes after) {
        NewAccount account = new NewAccount(identifiant, nom, Optional.of(oidc), roles);
        accounts.create(actor, account, Optional.of(motDePasse).filter(password -> !password.isEmpty()));
        return done("Le compte " + account.login() + " est créé.", after);
    }

    @PostMapping("/comptes/{number}/roles")
    @Allowed(Permission.KEEP_ACCOUNTS)
    String roles(
            Actor actor,
            @PathVariable int number,
            @RequestParam(defaultValue = "") Set<Role> roles,
            RedirectAttributes after) {
        accounts.changeRoles(actor, number, roles);
        return done("Les rôles sont enregistrés.", after);
    }

    @PostMapping("/comptes/{number}/etat")
    @Allowed(Permission.KEEP_ACCOUNTS)
    String state(Actor actor, @PathVariable int number, @RequestParam boolean actif, RedirectAttributes after) {
        accounts.setActive(actor, number, actif);
        return done(actif ? "Le compte est rouvert." : "Le compte est fermé.", after);
    }

    @PostMapping("/comptes/{number}/mot-de-passe")
    @Allowed(Permission.KEEP_ACCOUNTS)
    String password(Actor actor, @PathVariable int number, @RequestParam String motDePasse, RedirectAttributes after) {
        accounts.setPassword(actor, number, motDePasse);
        return done("Le mot de passe est changé ; les sessions ouvertes de ce compte sont fermées.", after);
    }

    @ExceptionHandler
    String refused(AccountRefused e, RedirectAttributes after) {
        after.addFlashAttribute("refused", e.getMessage());
        return BACK;
    }

    private static String done(String what, RedirectAttributes after) {
        after.addFlashAttribute("done", what);
        return BACK;
    }
}
