package fr.vigie.casequeue.page;

import fr.vigie.casequeue.access.Allowed;
import fr.vigie.casequeue.access.Logged;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.audit.Journal;
import fr.vigie.casequeue.audit.JournalFilter;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of accesses, for auditors. Filters are sent by a form: no login stands in an address. */
@Controller
class JournalPage {
    private static final int ENTRIES_A_PAGE = 100;

    private final Journal journal;

    JournalPage(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/journal")
    @Allowed(Permission.READ_AUDIT)
    @Logged(kind = "access-log")
    String newest(Actor actor, Model model) {
        return show(actor, JournalFilter.ALL, 1, model);
    }

    @PostMapping("/journal")
    @Allowed(Permission.READ_AUDIT)
    @Logged(kind = "access-log")
    String filtered(
            Actor actor,
            @RequestParam(defaultValue = "") String login,
            @RequestParam Optional<Action> action,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> du,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> au,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Optional<String> whose = Optional.of(login.strip()).filter(given -> !given.isEmpty());
        return show(actor, new JournalFilter(whose, action, du, au), page, model);
    }

    @PostMapping("/journal/verification")
    @Allowed(Permission.READ_AUDIT)
    @Logged(kind = "access-log")
    String verify(Actor actor, Model model) {
        model.addAttribute("report", journal.verify(actor));
        return show(actor, JournalFilter.ALL, 1, model);
    }

    private String show(Actor actor, JournalFilter filter, int page, Model model) {
        Pages pages = Pages.of(journal.count(actor, filter), ENTRIES_A_PAGE, page);
        model.addAttribute("entries", journal.list(actor, filter, ENTRIES_A_PAGE, pages.offset()))
                .addAttribute("filter", filter)
                .addAttribute("actions", Action.values())
                .addAttribute("pages", pages);
        return "journal";
    }
}
