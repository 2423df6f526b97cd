package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Accounts;
import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.alert.Slice;
import fr.vigie.casequeue.casework.CaseBook;
import fr.vigie.casequeue.casework.CaseFilter;
import fr.vigie.casequeue.casework.Snoozes;
import fr.vigie.casequeue.casework.Workload;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.casequeue.procedure.CaseState;
import fr.vigie.domain.alert.Scheme;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases: one's own, a colleague's, those of nobody, the concluded ones. */
@Controller
class CasesPage {
    private static final int CASES_A_PAGE = 50;
    private static final String MINE = "moi";
    private static final String ALL = "tous";

    private final CaseBook book;
    private final Workload workload;
    private final Snoozes snoozes;
    private final Accounts accounts;
    private final CaseClock clock;

    CasesPage(CaseBook book, Workload workload, Snoozes snoozes, Accounts accounts, CaseClock clock) {
        this.book = book;
        this.workload = workload;
        this.snoozes = snoozes;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/dossiers")
    @Allowed(Permission.READ_CASES)
    @Logged(kind = "cases")
    String cases(
            Actor actor,
            @RequestParam(defaultValue = MINE) String qui,
            @RequestParam(defaultValue = "false") boolean clos,
            @RequestParam Optional<Scheme> schema,
            @RequestParam Optional<CaseState> etape,
            @RequestParam Optional<Integer> jours,
            @RequestParam Optional<Long> euros,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        CaseFilter filter = new CaseFilter(
                clos,
                schema,
                etape,
                assignee(actor, qui),
                jours.map(clock.today()::plusDays),
                euros.map(sum -> sum * 100));
        Pages pages = Pages.of(book.count(actor, filter), CASES_A_PAGE, page);
        model.addAttribute("cases", book.list(actor, filter, new Slice(CASES_A_PAGE, pages.offset())))
                .addAttribute("pages", pages)
                .addAttribute("qui", qui)
                .addAttribute("clos", clos)
                .addAttribute("schema", schema)
                .addAttribute("etape", etape)
                .addAttribute("jours", jours)
                .addAttribute("euros", euros)
                .addAttribute("schemes", Scheme.values())
                .addAttribute("states", CaseState.values())
                .addAttribute("people", accounts.workers())
                .addAttribute("desks", workload.desks(actor))
                .addAttribute("snoozes", snoozes.list(actor))
                .addAttribute("today", clock.today());
        return "cases";
    }

    private static Optional<String> assignee(Actor actor, String who) {
        return switch (who) {
            case ALL -> Optional.empty();
            case MINE -> Optional.of(actor.login());
            default -> Optional.of(who);
        };
    }
}
