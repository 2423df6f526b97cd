package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Accounts;
import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseFilter;
import fr.vigie.casequeue.casework.Origin;
import fr.vigie.casequeue.casework.Snoozes;
import fr.vigie.casequeue.casework.Workload;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.casequeue.view.SavedView;
import fr.vigie.casequeue.view.SavedViews;
import fr.vigie.casequeue.view.ViewedList;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases: one's own, a colleague's, those of nobody, the concluded ones. */
@Controller
class CasesPage {
    private static final int CASES_A_PAGE = 50;
    /** No account can be called so. */
    private static final String NO_LOGIN = "?";

    private final CaseBook book;
    private final Workload workload;
    private final Snoozes snoozes;
    private final Accounts accounts;
    private final SavedViews views;
    private final CaseClock clock;

    CasesPage(CaseBook book, Workload workload, Snoozes snoozes, Accounts accounts, SavedViews views, CaseClock clock) {
        this.book = book;
        this.workload = workload;
        this.snoozes = snoozes;
        this.accounts = accounts;
        this.views = views;
        this.clock = clock;
    }

    /** The list as its address filters it; without filters as one's own first view does. */
    @GetMapping("/dossiers")
    @Allowed(Permission.READ_CASES)
    @Logged(kind = "cases")
    String cases(
            Actor actor,
            HttpServletRequest request,
            @ModelAttribute("view") CasesView view,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            RedirectAttributes flash) {
        Optional<SavedView> first = FirstView.of(views, actor, ViewedList.CASES, request);
        if (first.isPresent()) {
            return FirstView.show(first.get(), request, flash);
        }
        CaseFilter filter = filter(actor, view);
        Pages pages = Pages.of(book.count(actor, filter), CASES_A_PAGE, page);
        model.addAttribute("cases", book.list(actor, filter, new Slice(CASES_A_PAGE, pages.offset())))
                .addAttribute("pages", pages)
                .addAttribute("schemes", Scheme.values())
                .addAttribute("states", CaseState.values())
                .addAttribute("origins", Origin.values())
                .addAttribute("outcomes", Outcome.values())
                .addAttribute("people", accounts.workerAccounts())
                .addAttribute("views", views.of(actor, ViewedList.CASES))
                .addAttribute("desks", workload.desks(actor))
                .addAttribute("snoozes", snoozes.list(actor))
                .addAttribute("today", clock.today());
        return "cases";
    }

    private CaseFilter filter(Actor actor, CasesView view) {
        return new CaseFilter(
                view.closed(),
                view.schema(),
                view.etape(),
                assignee(actor, view.who()),
                view.jours().map(clock.today()::plusDays),
                view.euros().map(sum -> sum * 100),
                view.age().map(clock.today()::minusDays),
                view.origine(),
                view.issue(),
                view.lieu());
    }

    private Optional<String> assignee(Actor actor, String who) {
        return switch (who) {
            case CasesView.ALL -> Optional.empty();
            case CasesView.MINE -> Optional.of(actor.login());
            case CasesView.NOBODY -> Optional.of("");
            default -> accounts.loginOf(Integer.parseInt(who)).or(() -> Optional.of(NO_LOGIN));
        };
    }
}
