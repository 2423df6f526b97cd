package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertFilter;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.casework.Antecedents;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is found under a number: a case, an alert, or all on a subject. */
@Controller
class SearchPage {
    private static final int MOST = 500;
    private static final String CASE_NUMBER = "(?i)LCF-\\d{4}-\\d{5}";

    private final AlertQueue queue;
    private final CaseBook cases;
    private final Antecedents antecedents;

    SearchPage(AlertQueue queue, CaseBook cases, Antecedents antecedents) {
        this.queue = queue;
        this.cases = cases;
        this.antecedents = antecedents;
    }

    /** A form is sent, so that the identifier of a subject stands in no address and no log. */
    @PostMapping("/recherche")
    @Allowed(Permission.READ_QUEUE)
    @Logged(kind = "search")
    String search(Actor actor, @RequestParam String sujet, Model model, RedirectAttributes address) {
        String wanted = sujet.strip();
        String number = wanted.toUpperCase(Locale.ROOT);
        if (actor.may(Permission.READ_CASES)
                && wanted.matches(CASE_NUMBER)
                && cases.find(actor, number).isPresent()) {
            address.addAttribute("number", number);
            return "redirect:/dossiers/{number}";
        }
        if (queue.find(wanted).isPresent()) {
            address.addAttribute("alert", wanted);
            return "redirect:/alertes/{alert}";
        }
        return show(actor, wanted, model);
    }

    private String show(Actor actor, String subjectId, Model model) {
        AlertFilter filter = AlertFilter.ofSubject(subjectId);
        List<RankedAlert> alerts = queue.list(filter, new Slice(MOST, 0));
        List<String> ids = alerts.stream().map(RankedAlert::alertId).toList();
        List<CaseLine> found = actor.may(Permission.READ_CASES) ? cases.ofSubject(actor, subjectId) : List.of();
        model.addAttribute("searched", subjectId)
                .addAttribute("alerts", alerts)
                .addAttribute("totals", queue.totals(filter))
                .addAttribute("found", found)
                .addAttribute("cases", cases.numbersOf(actor, ids))
                .addAttribute("antecedents", antecedents.of(actor, ids));
        return "search";
    }
}
