package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Accounts;
import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.alert.AlertFilter;
import fr.vigie.casequeue.alert.AlertQueue;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.alert.Totals;
import fr.vigie.casequeue.casework.Antecedents;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.view.SavedView;
import fr.vigie.casequeue.view.SavedViews;
import fr.vigie.casequeue.view.ViewedList;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ranked list of alerts. */
@Controller
class QueuePage {
    private static final int ALERTS_A_PAGE = 50;

    private final AlertQueue queue;
    private final CaseBook cases;
    private final Antecedents antecedents;
    private final Accounts accounts;
    private final SavedViews views;
    private final CaseClock clock;

    QueuePage(
            AlertQueue queue,
            CaseBook cases,
            Antecedents antecedents,
            Accounts accounts,
            SavedViews views,
            CaseClock clock) {
        this.queue = queue;
        this.cases = cases;
        this.antecedents = antecedents;
        this.accounts = accounts;
        this.views = views;
        this.clock = clock;
    }

    /** The list as its address filters it; without filters as one's own first view does. */
    @GetMapping("/")
    @Allowed(Permission.READ_QUEUE)
    String queue(
            Actor actor,
            HttpServletRequest request,
            @ModelAttribute("view") QueueView view,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            RedirectAttributes flash) {
        Optional<SavedView> first = FirstView.of(views, actor, ViewedList.ALERTS, request);
        if (first.isPresent()) {
            return FirstView.show(first.get(), request, flash);
        }
        AlertFilter filter = filter(actor, view);
        Totals totals = queue.totals(filter.status(view.etat()));
        AlertStatus other = view.status() == AlertStatus.ACTIVE ? AlertStatus.WITHDRAWN : AlertStatus.ACTIVE;
        long others = queue.totals(filter.status(Optional.of(other))).alerts();
        Pages pages = Pages.of(totals.alerts(), ALERTS_A_PAGE, page);
        List<RankedAlert> alerts = queue.list(filter.status(view.etat()), new Slice(ALERTS_A_PAGE, pages.offset()));
        model.addAttribute("alerts", alerts)
                .addAttribute("status", view.status())
                .addAttribute("totals", totals)
                .addAttribute("active", other == AlertStatus.WITHDRAWN ? totals.alerts() : others)
                .addAttribute("withdrawn", other == AlertStatus.WITHDRAWN ? others : totals.alerts())
                .addAttribute("pages", pages)
                .addAttribute("cases", cases.numbersOf(actor, ids(alerts)))
                .addAttribute("antecedents", antecedents.of(actor, ids(alerts)))
                .addAttribute("people", accounts.workerAccounts())
                .addAttribute("schemes", Scheme.values())
                .addAttribute("views", views.of(actor, ViewedList.ALERTS));
        return "queue";
    }

    private AlertFilter filter(Actor actor, QueueView view) {
        AlertFilter filter = AlertFilter.all()
                .scheme(view.schema())
                .leastCents(view.euros().map(euros -> euros * 100))
                .detectedBy(view.age().map(clock.today()::minusDays))
                .limitationBy(view.prescription().map(clock.today()::plusDays))
                .place(view.lieu())
                .victim(view.victime());
        return view.qui().map(who -> worked(filter, actor, who)).orElse(filter);
    }

    private AlertFilter worked(AlertFilter filter, Actor actor, String who) {
        return switch (who) {
            case QueueView.FREE -> filter.toTake(clock.today());
            case QueueView.MINE -> filter.among(alertsOf(actor, Optional.of(actor.login())));
            default -> filter.among(alertsOf(actor, accounts.loginOf(Integer.parseInt(who))));
        };
    }

    private List<String> alertsOf(Actor actor, Optional<String> login) {
        return login.filter(known -> actor.may(Permission.READ_CASES))
                .map(known -> cases.alertsOf(actor, known))
                .orElse(List.of());
    }

    private static List<String> ids(List<RankedAlert> alerts) {
        return alerts.stream().map(RankedAlert::alertId).toList();
    }
}
