package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Accounts;
import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.AlertFilter;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.alert.Totals;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranked list of alerts. */
@Controller
class QueuePage {
    private static final int ALERTS_A_PAGE = 50;

    private final AlertQueue queue;
    private final CaseBook cases;
    private final Accounts accounts;

    QueuePage(AlertQueue queue, CaseBook cases, Accounts accounts) {
        this.queue = queue;
        this.cases = cases;
        this.accounts = accounts;
    }

    @GetMapping("/")
    @Allowed(Permission.READ_QUEUE)
    String queue(
            Actor actor,
            @RequestParam Optional<Scheme> schema,
            @RequestParam(defaultValue = "ACTIVE") AlertStatus etat,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("scheme", schema).addAttribute("status", etat);
        return show(actor, new AlertFilter(Optional.of(etat), schema, Optional.empty()), page, model);
    }

    /** The alerts about one subject. A form is sent, so that its identifier stands in no address and no log. */
    @PostMapping("/recherche")
    @Allowed(Permission.READ_QUEUE)
    @Logged(kind = "search")
    String search(Actor actor, @RequestParam String sujet, Model model) {
        String subjectId = sujet.strip();
        model.addAttribute("searched", subjectId);
        return show(actor, AlertFilter.ofSubject(subjectId), 1, model);
    }

    private String show(Actor actor, AlertFilter filter, int page, Model model) {
        Totals totals = queue.totals(filter);
        Pages pages = Pages.of(totals.alerts(), ALERTS_A_PAGE, page);
        List<RankedAlert> alerts = queue.list(filter, new Slice(ALERTS_A_PAGE, pages.offset()));
        model.addAttribute("alerts", alerts)
                .addAttribute(
                        "cases",
                        cases.numbersOf(
                                actor, alerts.stream().map(RankedAlert::alertId).toList()))
                .addAttribute("people", accounts.workers())
                .addAttribute("totals", totals)
                .addAttribute("active", count(AlertStatus.ACTIVE, filter, totals))
                .addAttribute("withdrawn", count(AlertStatus.WITHDRAWN, filter, totals))
                .addAttribute("schemes", Scheme.values())
                .addAttribute("pages", pages);
        return "queue";
    }

    private long count(AlertStatus status, AlertFilter filter, Totals known) {
        if (filter.status().filter(status::equals).isPresent()) {
            return known.alerts();
        }
        return queue.totals(new AlertFilter(Optional.of(status), filter.scheme(), filter.subjectId()))
                .alerts();
    }
}
